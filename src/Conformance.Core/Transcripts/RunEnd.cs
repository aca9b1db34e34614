using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>How the sending of a run ended.</summary>
/// <param name="Unreachable">Why nothing can be found out about the panel at all; null when something can.</param>
/// <param name="StopReason">Why it stopped before it was through; null when it did not.</param>
/// <param name="WasInterrupted">Whether it stopped because its process was to end, so that it gives no verdict.</param>
public sealed record RunEnd(
    [property: JsonPropertyName("trouble")] string? Unreachable = null,
    [property: JsonPropertyName("early")] string? StopReason = null,
    [property: JsonPropertyName("interrupted")] bool WasInterrupted = false
);
