using System.Text.Json.Serialization;

namespace Conformance.Core.Consumers;

/// <summary>
/// Whether a consumer can read the recorded responses. A consumer is a dialect's documents, or a family of clients.
/// </summary>
/// <param name="Id">The consumer's folder under schemas/ or schemas/clients/.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Needs">What it relies on, for people; null for a dialect, whose documents say so.</param>
/// <param name="IsCompatible">
/// Whether it can read all that was recorded; null where nothing was recorded that shows it.
/// </param>
/// <param name="Responses">The responses that were checked, by the names of their schemas.</param>
/// <param name="NotRecorded">The schemas that it reads responses by, and the run has no response of.</param>
/// <param name="Findings">What it cannot read, or what its documents do not have: each kind once.</param>
public sealed record ConsumerResult(
    string Id,
    string Name,
    string? Needs,
    [property: JsonPropertyName("fits")] bool? IsCompatible,
    [property: JsonPropertyName("answers")] IReadOnlyDictionary<string, CheckedResponses> Responses,
    [property: JsonPropertyName("unseen")] IReadOnlyList<string> NotRecorded,
    [property: JsonPropertyName("breaks")] IReadOnlyList<ConsumerFinding> Findings
);
