namespace Conformance.Core.Http;

/// <summary>Why orders were not sent: they could cost more than the budget has left.</summary>
/// <param name="Reason">What they could cost, and what is left.</param>
/// <param name="Setting">The budget that would admit them.</param>
public sealed record BudgetExceeded(string Reason, string Setting);
