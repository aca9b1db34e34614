using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>A line of exchanges.jsonl: just one of these.</summary>
public sealed record TranscriptLine
{
    /// <summary>What the run was given; the first line, and no other.</summary>
    public RecordedRun? Run { get; init; }

    /// <summary>A request with its response.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>A request that was not sent.</summary>
    [JsonPropertyName("unsaid")]
    public SkippedRequest? SkippedRequest { get; init; }

    /// <summary>A scenario that was given up.</summary>
    [JsonPropertyName("dropped")]
    public AbortedScenario? AbortedScenario { get; init; }

    /// <summary>A sentence for whoever reads the report.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// How the sending ended, behind all that was sent. A run that was killed while it sent has none.
    /// </summary>
    public RunEnd? End { get; init; }

    /// <summary>The SHA-256 of all lines before this one, in hexadecimal; the last line, after the end.</summary>
    public string? Sha256 { get; init; }
}
