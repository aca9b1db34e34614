using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>A line of exchanges.jsonl: just one of these.</summary>
public sealed record TranscriptLine
{
    /// <summary>What the run was given; the first line, and no other.</summary>
    public RecordedRun? Run { get; init; }

    public Exchange? Exchange { get; init; }

    [JsonPropertyName("unsaid")]
    public SkippedRequest? SkippedRequest { get; init; }

    [JsonPropertyName("dropped")]
    public AbortedScenario? AbortedScenario { get; init; }

    public string? Note { get; init; }

    /// <summary>The last thing that is told. A run that was killed while it sent has none.</summary>
    public RunEnd? End { get; init; }

    /// <summary>After the end, and the last line: the SHA-256 of all lines before it, in hexadecimal.</summary>
    public string? Sha256 { get; init; }
}
