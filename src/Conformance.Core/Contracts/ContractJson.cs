using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>
/// How the contract's files are read: a member that is unknown, missing or null without being optional is an error.
/// </summary>
internal static class ContractJson
{
    public static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter<Level>(null, allowIntegerValues: false),
            new JsonStringEnumConverter<BodyKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<PricedBy>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };
}
