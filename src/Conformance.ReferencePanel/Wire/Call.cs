namespace Conformance.ReferencePanel.Wire;

/// <summary>A request as read: the key, wherever it stood, the parameters, and where it came from.</summary>
internal sealed record Call(string? Key, Parameters Parameters, string Remote);
