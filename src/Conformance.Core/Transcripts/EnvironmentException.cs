namespace Conformance.Core.Transcripts;

/// <summary>The network or a gateway stood between the run and the panel; the message is the evidence.</summary>
public class EnvironmentException(string evidence) : Exception(evidence);
