namespace Conformance.Core.Transcripts;

/// <summary>The body of a response that came cannot be read again, because its file is gone.</summary>
/// <param name="evidence">Which body, and why, which becomes the message.</param>
public sealed class LostBodyException(string evidence) : EnvironmentException(evidence);
