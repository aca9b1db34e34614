using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Balance;

[Area("balance")]
public sealed class BalanceChecks : Checks;
