namespace Conformance.Core.Contracts;

/// <summary>What a dialect documents about an error condition.</summary>
/// <param name="Codes">
/// The HTTP codes that are right for it: the documented one, or all that field practice accepts where none is
/// documented.
/// </param>
/// <param name="Text">The documented text of the error; null where none is documented.</param>
public sealed record DocumentedError(IReadOnlyList<int> Codes, string? Text = null);
