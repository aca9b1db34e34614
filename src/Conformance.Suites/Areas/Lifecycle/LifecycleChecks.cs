using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Lifecycle;

[Area("lifecycle")]
public sealed partial class LifecycleChecks : Checks
{
    private const string SlowerService = "a service that delivers later (Panel.ServiceId)";
    private const string SlowerRefills = "a service whose refills take longer (Panel.ServiceId)";
    private const string FasterService = "a service that delivers sooner (Panel.ServiceId)";

    private Reconciliation Reconciliation => Run.ReconciliationOf(Account.Main);

    private IReadOnlyList<StatusObservation> Refills =>
        field ??= StatusObservation.All(Run.Transcript, "refill_status", "refill", "refills");

    [Requirement("lifecycle.new-order-starts-open")]
    public void NewOrderStartsOpen()
    {
        var first = SeenFirst();
        if (first.Is("Completed"))
            throw new NotVerifiedException("the order was delivered before the first look at it", SlowerService);
        Demand(first, first.IsOpen, "Pending, In progress or Processing", "/status");
    }

    [Requirement("lifecycle.status-never-goes-back")]
    public void StatusNeverGoesBack() => NeverGoesBack(Seen(Reconciliation.Observations), Rank);

    [Requirement("lifecycle.refill-status-never-goes-back")]
    public void RefillStatusNeverGoesBack() => NeverGoesBack(Seen(Refills), RefillRank);

    [Requirement("lifecycle.start-count-stays")]
    public void StartCountStays()
    {
        foreach (
            var (before, after) in Pairs(Seen(Reconciliation.Observations))
                .Where(pair => Rank(pair.Before) > 0 && Rank(pair.After) > 0)
        )
        {
            Demand(
                after,
                before.Entry.Text("start_count") == after.Entry.Text("start_count"),
                $"the start_count of exchange {before.Exchange.Number}, {before.Entry.Text("start_count")}",
                "/start_count"
            );
        }
    }

    [Requirement("lifecycle.new-order-remains-its-quantity")]
    public void NewOrderRemainsItsQuantity()
    {
        var pending = OfTheRun()
            .Where(seen => seen.Order.Quantity is not null && seen.StatusObservation.IsPending)
            .ToList();
        if (pending.Count == 0)
            throw new NotVerifiedException("no order of the run was seen Pending", SlowerService);
        foreach (var (order, observation) in pending)
        {
            Demand(
                observation,
                observation.Entry.Number("remains") == order.Quantity,
                $"remains of {order.Quantity}",
                "/remains"
            );
        }
    }

    [Requirement("lifecycle.completed-means-nothing-remains")]
    public void CompletedMeansNothingRemains()
    {
        foreach (var observation in SeenAs("Completed", FasterService))
            Demand(observation, observation.Entry.Number("remains") is null or 0, "remains of 0", "/remains");
    }

    [Requirement("lifecycle.partial-means-some-remains")]
    public void PartialMeansSomeRemains()
    {
        var quantities = Reconciliation.Orders.ToLookup(order => order.Id, order => order.Quantity);
        foreach (var observation in SeenAs("Partial", "an order that ended Partial (Panel.OrderId)"))
        {
            var most = quantities[observation.Entry.Id!].FirstOrDefault() ?? decimal.MaxValue;
            Demand(
                observation,
                observation.Entry.Number("remains") is { } remains && remains > 0 && remains < most,
                "remains above 0 and below the quantity",
                "/remains"
            );
        }
    }

    [Requirement("lifecycle.remains-is-never-negative")]
    public void RemainsIsNeverNegative()
    {
        foreach (var observation in Seen(Reconciliation.Observations))
            Demand(
                observation,
                observation.Entry.Number("remains") is null or >= 0,
                "remains of at least 0",
                "/remains"
            );
    }

    [Requirement("lifecycle.remains-never-exceeds-the-quantity")]
    public void RemainsNeverExceedsTheQuantity()
    {
        foreach (var (order, observation) in OfTheRun().Where(seen => seen.Order.Quantity is not null))
        {
            Demand(
                observation,
                observation.Entry.Number("remains") is not { } remains || remains <= order.Quantity,
                $"remains of at most {order.Quantity}",
                "/remains"
            );
        }
    }

    [Requirement("lifecycle.unfinished-order-is-not-refilled")]
    public void UnfinishedOrderIsNotRefilled()
    {
        var refill = Said("orders.early-refill");
        if (!SeenFirst().IsOpen)
            throw new NotVerifiedException("the order had ended before a refill was asked for", SlowerService);
        if (!refill.ParsedBody.IsRefusal && NextAfter(refill, refill.Request.Field("order")!) is { IsOpen: false })
            throw new NotVerifiedException("the order ended while a refill was asked for", SlowerService);
        refill.Should().BeRefused();
    }

    [Requirement("lifecycle.open-refill-is-not-doubled")]
    public void OpenRefillIsNotDoubled()
    {
        var (first, again) = (Said("orders.refill"), Said("orders.refill-again"));
        var looks = Refills
            .Where(refill => refill.Entry.Id == first.ParsedBody.TextOf("refill"))
            .ToLookup(look => look.Exchange.Number > again.Number);
        if (!looks.SelectMany(look => look).Any(IsOpen))
            throw new NotVerifiedException("the refill was over before another one was asked for", SlowerRefills);
        if (!again.ParsedBody.IsRefusal && looks[true].Any(look => !IsOpen(look)))
            throw new NotVerifiedException("the refill ended while another one was asked for", SlowerRefills);
        if (
            !again.ParsedBody.IsRefusal
            && !long.TryParse(again.ParsedBody.TextOf("refill"), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
        {
            throw new NotVerifiedException($"the answer to exchange {again.Number} tells no id of a refill");
        }

        again
            .Should()
            .Demand(
                again.ParsedBody.IsRefusal || again.ParsedBody.TextOf("refill") == first.ParsedBody.TextOf("refill"),
                $"a refusal, or the refill {first.ParsedBody.TextOf("refill")}",
                ExchangeSummary.Cut(again.Response!.Text)
            );
    }

    [Requirement("lifecycle.canceled-order-is-refunded")]
    public void CanceledOrderIsRefunded()
    {
        var cancel = Said("orders.cancel");
        if (
            WordAfter(cancel) != "Canceled"
            || ResponseEntries.Of(cancel).For(cancel.Request.Ids("orders")[0]).Any(entry => entry.Error is not null)
        )
        {
            throw new NotVerifiedException(
                "the panel did not cancel the order",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }

        RefundIs(cancel, RefundOf(cancel));
    }

    [Requirement("lifecycle.uncanceled-order-is-not-refunded")]
    public void UncanceledOrderIsNotRefunded()
    {
        var cancels = AllSaid(
                name => name is "orders.late-cancel" or "orders.unflagged-cancel" or "orders.cancel",
                _ => true
            )
            .Where(cancel => WordAfter(cancel) is not ("Canceled" or "Partial"))
            .ToList();
        if (cancels.Count == 0)
        {
            throw new NotVerifiedException(
                "every order that was to be cancelled was, or was delivered in part",
                Reconciliation.WholeOrders
            );
        }

        foreach (var cancel in cancels)
            RefundIs(cancel, 0);
    }

    [Requirement("lifecycle.repeated-cancel-refunds-once")]
    public void RepeatedCancelRefundsOnce() => RefundIs(Said("orders.cancel-again"), 0);

    [Requirement("lifecycle.duplicate-ids-in-a-cancel-refund-once")]
    public void DuplicateIdsInACancelRefundOnce()
    {
        var cancel = Said("orders.cancel-twice");
        RefundIs(cancel, WordAfter(cancel) == "Canceled" ? RefundOf(cancel) : 0);
    }

    private static int Rank(StatusObservation observation) =>
        observation switch
        {
            { IsPending: true } => 0,
            { IsOpen: true } => 1,
            { HasEnded: true } => 2,
            _ => -1,
        };

    private static int RefillRank(StatusObservation observation) =>
        observation switch
        {
            { IsPending: true } => 0,
            { IsOpen: true } => 1,
            _ when observation.Is("Completed") || observation.Is("Rejected") || observation.Is("Error") => 2,
            _ => -1,
        };

    private static bool IsOpen(StatusObservation refill) => RefillRank(refill) < 2;

    private static void NeverGoesBack(IReadOnlyList<StatusObservation> seen, Func<StatusObservation, int> rank)
    {
        var pairs = Pairs(seen).Where(pair => rank(pair.Before) >= 0 && rank(pair.After) >= 0).ToList();
        if (pairs.Count == 0)
            throw new NotVerifiedException("nothing was seen twice", "an order that is followed (Panel.Mode=order)");
        foreach (var (before, after) in pairs)
        {
            Demand(
                after,
                rank(after) >= rank(before),
                $"no step back from {before.Status}, which exchange {before.Exchange.Number} told",
                "/status"
            );
        }
    }

    private static IEnumerable<(StatusObservation Before, StatusObservation After)> Pairs(
        IReadOnlyList<StatusObservation> seen
    ) =>
        from before in seen
        from after in seen
        where before.Entry.Id == after.Entry.Id && before.IsBefore(after)
        select (before, after);

    private IReadOnlyList<StatusObservation> Seen(IReadOnlyList<StatusObservation> observations)
    {
        if (observations.Count == 0)
            throw Nothing();
        foreach (var observation in observations)
            Judgement.Look(observation.Exchange);
        return observations;
    }

    private List<StatusObservation> SeenAs(string word, string setting)
    {
        var seen = Reconciliation.Observations.Where(observation => observation.Is(word)).ToList();
        return seen.Count > 0
            ? seen
            : throw new NotVerifiedException($"no order was seen {word} in the time that the run waits", setting);
    }

    private List<(AcceptedOrder Order, StatusObservation StatusObservation)> OfTheRun()
    {
        var seen = Reconciliation
            .Orders.SelectMany(order => Reconciliation.Seen(order.Id).Select(observation => (order, observation)))
            .ToList();
        return seen.Count > 0 ? seen : throw Nothing();
    }

    private StatusObservation SeenFirst() =>
        Reconciliation
            .Seen(Said("orders.first").ParsedBody.TextOf("order") ?? "")
            .MinBy(observation => observation.Exchange.Number)
        ?? throw Nothing();

    /// <summary>Why nothing was seen, as the first look at an order tells it.</summary>
    private NotVerifiedException Nothing()
    {
        Said("orders.first-status");
        return new NotVerifiedException("`status` told nothing of an order");
    }

    private decimal RefundOf(Exchange cancel) =>
        OrderOf(cancel) is var order && Reconciliation.Told(order) is null && order.Charge is null
            ? throw new NotVerifiedException(
                $"nobody knows the charge of order {order.Id}, whose service is not listed with its price and type",
                "another Panel.ServiceId"
            )
            : Reconciliation.Refund(order);

    private AcceptedOrder OrderOf(Exchange cancel) =>
        Reconciliation.Orders.First(order => order.Id == cancel.Request.Ids("orders")[0]);

    /// <summary>What the order that a request cancels was, when next it was looked at; one that had ended before was not looked at again.</summary>
    private string? WordAfter(Exchange cancel)
    {
        var order = cancel.Request.Ids("orders")[0];
        var seen =
            NextAfter(cancel, order) ?? Reconciliation.Seen(order).LastOrDefault(observation => observation.HasEnded);
        return seen is null
            ? throw SkippedRequest(_ => false, $"the order was not looked at after exchange {cancel.Number}")
            : seen.Status;
    }

    private StatusObservation? NextAfter(Exchange exchange, string order) =>
        Reconciliation
            .Seen(order)
            .Where(observation => observation.Exchange.Number > exchange.Number)
            .MinBy(observation => observation.Exchange.Number);

    private void RefundIs(Exchange cancel, decimal refund) =>
        Reconciliation.Demand(
            Around(Reconciliation, cancel),
            -refund,
            refund == 0 ? "for nothing was cancelled in between" : "what was not delivered of the order"
        );

    private static void Demand(StatusObservation observation, bool holds, string expected, string member) =>
        observation
            .Exchange.Should()
            .Demand(
                holds,
                $"{expected} for {observation.Entry.Id}",
                ExchangeSummary.Cut(observation.Entry.Json.GetRawText()),
                observation.Entry.Place + member
            );
}
