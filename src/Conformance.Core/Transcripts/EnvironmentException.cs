namespace Conformance.Core.Transcripts;

/// <summary>The network or a gateway stood between the run and the panel.</summary>
/// <param name="evidence">What showed it, which becomes the message.</param>
public class EnvironmentException(string evidence) : Exception(evidence);
