using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>A type of service as field practice knows it: an entry of schemas/service-types.json.</summary>
/// <param name="Name">As service lists spell it.</param>
/// <param name="Slug">As the ids of requirements spell it.</param>
/// <param name="Parameters">What an order of it must carry beside <c>service</c>.</param>
/// <param name="PricedBy">What its price follows from.</param>
public sealed record ServiceType(string Name, string Slug, IReadOnlyList<string> Parameters, PricedBy PricedBy)
{
    public const string FileName = "service-types.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="InvalidDataException">The file is not of the format; the message names it.</exception>
    public static IReadOnlyList<ServiceType> Load(string schemas)
    {
        var file = Path.Combine(schemas, FileName);
        try
        {
            return JsonSerializer.Deserialize<List<ServiceType>>(File.ReadAllBytes(file), Format)
                ?? throw new JsonException("it is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
