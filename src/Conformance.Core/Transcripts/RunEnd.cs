namespace Conformance.Core.Transcripts;

/// <summary>How the sending of a run ended.</summary>
/// <param name="Trouble">Why nothing can be found out about the panel at all; null when something can.</param>
/// <param name="Early">Why it stopped before it was through; null when it did not.</param>
/// <param name="Interrupted">Whether it stopped because its process was to end, so that it gives no verdict.</param>
public sealed record RunEnd(string? Trouble = null, string? Early = null, bool Interrupted = false);
