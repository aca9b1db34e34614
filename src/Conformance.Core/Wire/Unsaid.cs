namespace Conformance.Core.Wire;

/// <summary>A request that was not sent, and why.</summary>
/// <param name="Name">The name that its exchange would have.</param>
/// <param name="Answer">The documented answer that it would have brought.</param>
/// <param name="Reason">What stood in the way.</param>
/// <param name="Setting">The setting that would have allowed it; null when no setting would.</param>
public sealed record Unsaid(string Name, string? Answer, string Reason, string? Setting);
