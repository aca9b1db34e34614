namespace Conformance.Core.Reports;

/// <summary>The HTTP code and the text with which a panel answered an error condition.</summary>
public sealed record SeenError(int Code, string? Text);
