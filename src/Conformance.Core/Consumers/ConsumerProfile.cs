using System.Text.Json;
using System.Text.Json.Serialization;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>A family of client code, read from schemas/clients/&lt;id&gt;/client.json: how it sends requests, and what it can read.</summary>
public sealed record ConsumerProfile
{
    private const string FileName = "client.json";

    private static readonly string[] Codes = ["2xx", "3xx", "4xx", "5xx"];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it relies on, for people.</summary>
    public required string Needs { get; init; }

    /// <summary>How it sends its fields. Only exchanges whose request has that form show something of it.</summary>
    [JsonPropertyName("asks")]
    public required BodyKind RequestBody { get; init; }

    /// <summary>The classes of HTTP codes, such as <c>2xx</c>, with which it reads a response.</summary>
    [JsonPropertyName("reads")]
    public required IReadOnlyList<string> ReadCodes { get; init; }

    /// <summary>What it does with any other code, as the end of a sentence; null where it reads all of them.</summary>
    [JsonPropertyName("otherwise")]
    public string? OnOtherCodes { get; init; }

    /// <summary>The classes of codes after which it sends the same request again, an order too.</summary>
    [JsonPropertyName("repeats")]
    public IReadOnlyList<string> RetriedCodes { get; init; } = [];

    /// <summary>Whether it cannot be used at all where the panel refuses requests of its form.</summary>
    [JsonPropertyName("mustBeAnswered")]
    public bool NeedsSuccess { get; init; }

    /// <summary>The method that goes with how it sends its fields.</summary>
    [JsonIgnore]
    public string Method => RequestBody is BodyKind.Query ? "GET" : "POST";

    /// <summary>The folder with the schemas of what it can read. A response without one only has to be JSON.</summary>
    [JsonIgnore]
    public string Folder { get; private init; } = "";

    /// <summary>All clients, in the order of their ids.</summary>
    /// <param name="schemas">The folder that has a folder <c>clients</c>.</param>
    /// <exception cref="InvalidDataException">A client.json is not of the format; the message names it.</exception>
    public static IReadOnlyList<ConsumerProfile> LoadAll(string schemas) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(schemas, "clients"))
                .Order(StringComparer.Ordinal)
                .Select(Load),
        ];

    private static ConsumerProfile Load(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            var client =
                JsonSerializer.Deserialize<ConsumerProfile>(File.ReadAllBytes(file), Format)
                ?? throw new JsonException("it is null.");
            if (client.Id != Path.GetFileName(folder))
                throw new JsonException($"its id is '{client.Id}', and has to be the folder's name.");
            if (
                client.ReadCodes.Concat(client.RetriedCodes).FirstOrDefault(code => !Codes.Contains(code)) is
                { } unknown
            )
            {
                throw new JsonException(
                    $"'{unknown}' is no class of HTTP codes: there are {string.Join(", ", Codes)}."
                );
            }

            if (client.OnOtherCodes is null && Codes.Except(client.ReadCodes).Any())
            {
                throw new JsonException(
                    "it lacks 'otherwise', which says what it does under codes that it does not read."
                );
            }

            return client with
            {
                Folder = folder,
            };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
