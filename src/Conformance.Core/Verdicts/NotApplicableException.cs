namespace Conformance.Core.Verdicts;

/// <summary>The dialect or the target does not have what a requirement speaks of; the message says which.</summary>
public sealed class NotApplicableException(string reason) : Exception(reason);
