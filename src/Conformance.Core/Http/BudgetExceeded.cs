using Conformance.Core.Configuration;

namespace Conformance.Core.Http;

/// <summary>Why the gate did not let orders through.</summary>
/// <param name="Reason">What they could cost, and what there is.</param>
/// <param name="Setting">The budget that would let them through.</param>
public sealed record BudgetExceeded(string Reason, string Setting);
