using System.Text.Json.Serialization;

namespace Conformance.Core.Consumers;

/// <summary>How many recorded responses of one schema a consumer would get.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Incompatible">Those among them that the consumer cannot read.</param>
public sealed record CheckedResponses(
    [property: JsonPropertyName("judged")] int Total,
    [property: JsonPropertyName("broken")] int Incompatible
);
