namespace Conformance.Core.Reports;

/// <summary>The panel's response to an error condition.</summary>
/// <param name="Code">The HTTP code.</param>
/// <param name="Text">The text under <c>error</c>; null where there was none.</param>
public sealed record SeenError(int Code, string? Text);
