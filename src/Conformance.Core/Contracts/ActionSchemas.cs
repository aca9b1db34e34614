namespace Conformance.Core.Contracts;

/// <summary>The names of the schemas of an action's responses, such as <c>status</c> and <c>status-batch</c>.</summary>
/// <param name="Single">The schema for one id; null where the dialect does not have this form of the action.</param>
/// <param name="Batch">
/// The schema for several ids; null where the dialect does not have this form of the action.
/// </param>
public sealed record ActionSchemas(string? Single = null, string? Batch = null);
