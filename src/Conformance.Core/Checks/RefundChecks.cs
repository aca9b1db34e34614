using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>lifecycle</c> about what is refunded when orders are cancelled.</summary>
internal static class RefundChecks
{
    private const string CancellableService = "a service whose orders can be cancelled (Panel.ServiceId)";

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["lifecycle.canceled-order-is-refunded"] = CanceledOrderIsRefunded,
            ["lifecycle.uncanceled-order-is-not-refunded"] = UncanceledOrderIsNotRefunded,
            ["lifecycle.repeated-cancel-refunds-once"] = RepeatedCancelRefundsOnce,
            ["lifecycle.duplicate-ids-in-a-cancel-refund-once"] = DuplicateIdsRefundOnce,
            ["lifecycle.parallel-cancels-refund-once"] = ParallelCancelsRefundOnce,
        };

    private static Reconciliation Main(CheckContext context) => context.Run.ReconciliationOf(Account.Main);

    private static CheckResult CanceledOrderIsRefunded(CheckContext context)
    {
        if (!context.TryFind(Orders.Cancel, out var cancel, out var open))
            return open;
        if (!TryFindStatusAfter(context, cancel, out var status, out open))
            return open!;
        if (status != "Canceled")
            return CheckContext.NotVerified("the panel did not cancel the order", CancellableService);
        if (ResponseEntries.Of(cancel) is not { } entries)
            return CheckContext.NotVerified("the answer is neither an array nor a map");
        if (entries.For(cancel.Request.Ids("orders")[0]).Any(entry => entry.Error is not null))
            return CheckContext.NotVerified("the panel did not cancel the order", CancellableService);
        return WholeRefund(context, cancel);
    }

    private static CheckResult UncanceledOrderIsNotRefunded(CheckContext context)
    {
        var found = context.TryFindAll(
            name => name is Orders.LateCancel or Orders.UnflaggedCancel or Orders.Cancel,
            _ => true,
            out var cancels,
            out var open
        );
        if (!found)
            return open!;
        var uncanceled = new List<Exchange>();
        foreach (var cancel in cancels)
        {
            if (!TryFindStatusAfter(context, cancel, out var status, out open))
                return open!;
            if (status is not ("Canceled" or "Partial"))
                uncanceled.Add(cancel);
        }

        if (uncanceled.Count == 0)
        {
            return CheckContext.NotVerified(
                "every order that was to be cancelled was, or was delivered in part",
                BalanceExpectations.WholeOrders
            );
        }

        var results = uncanceled.Select(cancel => RefundIs(context, cancel, 0));
        return results.FirstOrDefault(result => result is not CheckResult.Passed) ?? new CheckResult.Passed();
    }

    private static CheckResult RepeatedCancelRefundsOnce(CheckContext context) =>
        context.TryFind(Orders.CancelAgain, out var cancel, out var open) ? RefundIs(context, cancel, 0) : open;

    private static CheckResult DuplicateIdsRefundOnce(CheckContext context)
    {
        if (!context.TryFind(Orders.CancelTwice, out var cancel, out var open))
            return open;
        if (!TryFindStatusAfter(context, cancel, out var status, out open))
            return open!;
        return status == "Canceled" ? WholeRefund(context, cancel) : RefundIs(context, cancel, 0);
    }

    private static CheckResult ParallelCancelsRefundOnce(CheckContext context)
    {
        var found = context.TryFindAll(
            name => name.StartsWith(ExchangeNames.Race.CancelsPrefix, StringComparison.Ordinal),
            _ => true,
            out _,
            out var open
        );
        if (!found)
            return open!;
        var rounds = RaceRound
            .All(context.Run.Exchanges, context.Run.Services)
            .Where(round => round.IsRefundedOnce is not null)
            .ToList();
        foreach (var round in rounds)
            context.Examine(round.Closing!);
        if (rounds.Find(round => round.IsRefundedOnce is false) is { } doubled)
            return new CheckResult.Broken([DoubleRefund(doubled)]);
        if (!rounds.Exists(round => Refunded(round) > 0))
        {
            return CheckContext.NotVerified(
                "nothing was refunded at once for orders that were just placed",
                CancellableService
            );
        }

        return rounds.Exists(round => round.IsCancelledAtOnce)
            ? new CheckResult.Passed()
            : CheckContext.NotVerified(
                $"in none of {rounds.Count} rounds were two cancellations under way at the same moment"
            );
    }

    private static Finding DoubleRefund(RaceRound round)
    {
        var most = string.Create(CultureInfo.InvariantCulture, $"{round.Accepted.Count} × {round.Price:0.########}");
        return CheckContext.Finding(
            round.Closing!,
            $"a balance higher than in exchange {round.After!.Number} by at most {most}, "
                + $"for the orders that were cancelled {round.Cancellations.Count} times at once",
            string.Create(CultureInfo.InvariantCulture, $"one higher by {Refunded(round):0.########}"),
            "/balance"
        );
    }

    private static decimal Refunded(RaceRound round) =>
        RaceRound.BalanceIn(round.Closing!) - RaceRound.BalanceIn(round.After!);

    /// <summary>What was not delivered of the order comes back.</summary>
    private static CheckResult WholeRefund(CheckContext context, Exchange cancel)
    {
        var main = Main(context);
        var order = main.Orders.First(one => one.Id == cancel.Request.Ids("orders")[0]);
        if (main.ObservedCharge(order) is not null || order.ListedCharge is not null)
            return RefundIs(context, cancel, main.Refund(order));
        return CheckContext.NotVerified(
            $"nobody knows the charge of order {order.Id}, whose service is not listed with its price and type",
            "another Panel.ServiceId"
        );
    }

    private static CheckResult RefundIs(CheckContext context, Exchange cancel, decimal refund)
    {
        if (!context.TryFindInterval(Main(context), cancel, out var interval, out var open))
            return open;
        var because = refund == 0 ? "for nothing was cancelled in between" : "what was not delivered of the order";
        return BalanceExpectations.UnlessFellBy(Main(context), interval, -refund, because) ?? new CheckResult.Passed();
    }

    /// <summary>
    /// The status of the order that a request cancels, when next it was read. An order that had ended before was not
    /// read again.
    /// </summary>
    private static bool TryFindStatusAfter(
        CheckContext context,
        Exchange cancel,
        out string? status,
        out CheckResult? open
    )
    {
        var observations = Main(context).ObservationsOf(cancel.Request.Ids("orders")[0]);
        var next = observations
            .Where(observation => observation.Exchange.Number > cancel.Number)
            .MinBy(observation => observation.Exchange.Number);
        var seen = next ?? observations.LastOrDefault(observation => observation.HasEnded);
        status = seen?.Status;
        open = seen is null
            ? context.WhyMissing(_ => false, $"the order was not looked at after exchange {cancel.Number}")
            : null;
        return seen is not null;
    }
}
