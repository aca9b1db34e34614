namespace Conformance.Core.Http;

/// <summary>Why orders were not sent: they could cost more than the budget has left, or nobody knows any more.</summary>
/// <param name="Reason">What they could cost, and what is left; or what showed that the budget is not safe.</param>
/// <param name="Setting">The budget that would admit them; null where none would.</param>
public sealed record BudgetExceeded(string Reason, string? Setting);
