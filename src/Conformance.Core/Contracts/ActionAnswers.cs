namespace Conformance.Core.Contracts;

/// <summary>The names of an action's answers; null where the dialect does not have that form of the action.</summary>
public sealed record ActionAnswers(string? One = null, string? Batch = null);
