using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>What checks expect of an account's balance, where the run can tell what moved it.</summary>
internal static class BalanceExpectations
{
    /// <summary>The setting under which no refund stands in the way.</summary>
    public const string WholeOrders = "a service whose orders are delivered whole (Panel.ServiceId)";

    /// <summary>
    /// Finds the balance interval in which an exchange lies. The result rests on the snapshot that ends it.
    /// </summary>
    public static bool TryFindInterval(
        this CheckContext context,
        Reconciliation account,
        Exchange exchange,
        [NotNullWhen(true)] out BalanceInterval? interval,
        [NotNullWhen(false)] out CheckResult? open
    )
    {
        interval = account.IntervalOf(exchange);
        open = interval is null
            ? CheckContext.NotVerified(
                $"the balance was not read on both sides of the `{exchange.Request.Field("action")}`"
            )
            : null;
        if (interval is not null)
            context.Examine(interval.After.Exchange);
        return interval is not null;
    }

    /// <summary>
    /// What is wrong where a balance did not fall by an amount; null where it did. Nothing is, where others than the
    /// run moved the balance, or a refund may have done it: then it is not verified.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="interval">The interval.</param>
    /// <param name="decrease">By how much it should have fallen; negative for a rise.</param>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="precision">One in the last place of the amount; 0 for an exact one.</param>
    public static CheckResult? UnlessFellBy(
        Reconciliation account,
        BalanceInterval interval,
        decimal decrease,
        string because,
        decimal precision = 0
    )
    {
        if (interval.FellBy(decrease, precision))
            return null;
        if (UnlessAlone(account, interval.Actions) is { } blocked)
            return blocked;
        if (account.OtherRefundsExplain(interval, decrease, precision))
        {
            return CheckContext.NotVerified(
                "an order of the run was refunded between the two readings of the balance",
                WholeOrders
            );
        }

        var before = interval.Before.Exchange.Number;
        return CheckContext.Broken(
            interval.After.Exchange,
            $"a balance {Change(decrease)} than in exchange {before}, {because}",
            $"one {Change(interval.Decrease)}",
            "/balance"
        );
    }

    /// <summary>
    /// Why something else than the run may have moved the balance or made orders; null where nothing can have.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="actions">The actions that matter: of each it has to be known what came of it.</param>
    public static CheckResult? UnlessAlone(Reconciliation account, IEnumerable<Exchange> actions)
    {
        if (actions.FirstOrDefault(action => action.TransportFailure is not null) is { } lost)
        {
            return new CheckResult.Blocked(
                $"nobody knows what became of exchange {lost.Number} ({lost.Name}): {lost.TransportFailure}"
            );
        }

        return account.OthersUseIt() is { } others ? new CheckResult.Blocked(others) : null;
    }

    private static string Change(decimal decrease)
    {
        if (decrease == 0)
            return "no lower";
        var amount = Math.Abs(decrease).ToString("0.########", CultureInfo.InvariantCulture);
        return decrease > 0 ? $"{amount} lower" : $"{amount} higher";
    }
}
