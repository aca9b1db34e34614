using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>A request that was not sent, and why.</summary>
/// <param name="Name">The name that its exchange would have.</param>
/// <param name="SchemaName">
/// The name of the schema of the response that it was to bring; null where it was to be refused.
/// </param>
/// <param name="Reason">What stood in the way.</param>
/// <param name="Setting">The setting that would have allowed it; null when no setting would.</param>
/// <param name="Absent">
/// Whether it is about something that the target does not have, so that nothing is missing.
/// </param>
public sealed record SkippedRequest(
    string Name,
    [property: JsonPropertyName("answer")] string? SchemaName,
    string Reason,
    string? Setting,
    bool Absent = false
);
