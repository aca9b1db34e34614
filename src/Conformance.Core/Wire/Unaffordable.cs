namespace Conformance.Core.Wire;

/// <summary>Why the gate did not let orders through.</summary>
/// <param name="Reason">What they could cost, and what there is.</param>
/// <param name="Setting">The budget that would let them through.</param>
public sealed record Unaffordable(string Reason, string Setting);
