using System.Text.Json;
using System.Text.Json.Serialization;
using Conformance.Core.Scenarios;

namespace Conformance.Core.Contracts;

/// <summary>A documented variant of the contract, read from schemas/&lt;id&gt;/dialect.json.</summary>
public sealed record Dialect
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The actions that every dialect has to speak of.</summary>
    public static IReadOnlyList<string> AllActions { get; } =
    ["services", "balance", "add", "status", "refill", "refill_status", "cancel"];

    public required string Id { get; init; }

    /// <summary>The page that documents it.</summary>
    public required string Document { get; init; }

    /// <summary>The dialect that stands where this one's page is silent; null for the reference page itself.</summary>
    public string? Silent { get; init; }

    public required IReadOnlyList<string> Methods { get; init; }

    public required IReadOnlyList<ApiKeyLocation> ApiKeyLocations { get; init; }

    /// <summary>The most ids that one batch may name.</summary>
    public required int BatchLimit { get; init; }

    public RateLimit? RateLimit { get; init; }

    public required IReadOnlyDictionary<Condition, DocumentedError> Errors { get; init; }

    /// <summary>The actions, each with the names of its single and its batch answer.</summary>
    public required IReadOnlyDictionary<string, ActionAnswers> Actions { get; init; }

    /// <summary>The service types that the page gives a way to order.</summary>
    public required IReadOnlyList<string> ServiceTypes { get; init; }

    /// <summary>All types of service that are known, whether the page gives a way to order them or not.</summary>
    [JsonIgnore]
    public IReadOnlyList<ServiceType> KnownTypes { get; private init; } = [];

    /// <summary>The types that the page gives a way to order.</summary>
    [JsonIgnore]
    public IEnumerable<ServiceType> Types => KnownTypes.Where(type => ServiceTypes.Contains(type.Name));

    /// <summary>The type of the services in a list that tells none: the only one that the page knows; null where it knows several, and each may be meant, a package too.</summary>
    [JsonIgnore]
    public string? UntoldType => ServiceTypes.Count == 1 ? ServiceTypes[0] : null;

    /// <summary>The folder that holds the schemas, and the folder of the dialect that stands where this one is silent.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Folders { get; private init; } = [];

    /// <summary>The HTTP codes that are right for a refusal of any of these conditions.</summary>
    public IReadOnlyList<int> CodesOf(IEnumerable<Condition> conditions) =>
        [.. conditions.SelectMany(condition => Errors[condition].Codes).Distinct()];

    /// <summary>The names of all dialects under <paramref name="schemas"/>.</summary>
    public static IReadOnlyList<string> Known(string schemas) =>
        [
            .. Directory
                .EnumerateFiles(
                    schemas,
                    "dialect.json",
                    new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }
                )
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
                .Order(StringComparer.Ordinal),
        ];

    /// <exception cref="InvalidDataException">dialect.json is not of the format; the message names it.</exception>
    public static Dialect Load(string schemas, string id)
    {
        var file = Path.Combine(schemas, id, "dialect.json");
        try
        {
            var dialect =
                JsonSerializer.Deserialize<Dialect>(File.ReadAllBytes(file), Format)
                ?? throw new JsonException("it is null.");
            if (dialect.Lacks().ToList() is { Count: > 0 } lacking)
                throw new JsonException($"it lacks {string.Join(", ", lacking)}.");
            string[] folders = dialect.Silent is null ? [id] : [id, dialect.Silent];
            var known = ServiceType.Load(schemas);
            if (dialect.ServiceTypes.Except(known.Select(type => type.Name)).ToList() is { Count: > 0 } unknown)
            {
                throw new JsonException(
                    $"its service types {string.Join(", ", unknown)} are not in {ServiceType.FileName}."
                );
            }

            return dialect with
            {
                Folders = [.. folders.Select(f => Path.Combine(schemas, f))],
                KnownTypes = known,
            };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private IEnumerable<string> Lacks() =>
        [
            .. AllActions.Where(action => !Actions.ContainsKey(action)).Select(action => $"the action '{action}'"),
            .. Enum.GetValues<Condition>()
                .Where(condition => !Errors.ContainsKey(condition))
                .Select(condition => $"the error '{condition.ToKebabCase()}'"),
            .. ApiKeyLocations.Count == 0 ? (string[])["a place for the key"] : [],
            .. ApiKeyLocations
                .Where(place => place is { In: not "form", Refusal: null })
                .Select(place => $"the refusal of the key place '{place.Requirement}'"),
        ];
}
