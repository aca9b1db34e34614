namespace Conformance.Core.Transcripts;

/// <summary>An answer that came cannot be read again, because its file is gone.</summary>
public sealed class LostBodyException(string evidence) : EnvironmentException(evidence);
