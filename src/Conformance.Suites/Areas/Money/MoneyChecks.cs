using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Money;

[Area("money")]
public sealed partial class MoneyChecks : Checks
{
    private const string MoreDigits =
        "a dearer order, so that its charge shows in the places that the panel shows (Panel.ServiceId)";

    private Reconciliation Reconciliation => Run.ReconciliationOf(Account.Main);

    [Requirement("money.charge-is-rate-times-quantity")]
    public void ChargeIsRateTimesQuantity()
    {
        var told = Ordered("orders.first", "orders.second", "orders.third", "orders.fourth")
            .Where(order => Reconciliation.Told(order) is not null)
            .ToList();
        if (told.Count == 0)
        {
            throw new NotVerifiedException(
                "`status` told no charge of an order that went on or was delivered whole",
                Reconciliation.WholeOrders
            );
        }

        foreach (var order in told)
            ChargeIs(order, Reconciliation.Told(order)!, Price(order));
    }

    [Requirement("money.drip-feed-charge-counts-every-run")]
    public void DripFeedChargeCountsEveryRun() => FallIsTheCharge("add.drip-feed-takes-runs-and-interval");

    [Requirement("money.comment-lines-set-the-price")]
    public void CommentLinesSetThePrice() =>
        FallIsTheCharge("add.custom-comments-takes-its-parameters", "add.comment-replies-takes-its-parameters");

    [Requirement("money.client-quantity-never-prices-comments")]
    public void ClientQuantityNeverPricesComments() => FallIsTheCharge("add.custom-comments-with-a-quantity");

    [Requirement("money.user-name-lines-set-the-price")]
    public void UserNameLinesSetThePrice() => FallIsTheCharge("add.mentions-custom-list-takes-its-parameters");

    [Requirement("money.package-charge-is-the-rate")]
    public void PackageChargeIsTheRate() => FallIsTheCharge("add.package-takes-its-parameters");

    [Requirement("money.comments-package-charge-is-the-rate")]
    public void CommentsPackageChargeIsTheRate() => FallIsTheCharge("add.custom-comments-package-takes-its-parameters");

    [Requirement("money.subscription-charge-stays-below-its-worst-case")]
    public void SubscriptionChargeStaysBelowItsWorstCase()
    {
        var order = Ordered("add.subscriptions-takes-its-parameters").Single();
        var interval = Around(Reconciliation, order.Exchange);
        if (interval.Fall > Price(order) + interval.Unit)
            Reconciliation.Demand(interval, Price(order), "the worst case of its posts");
    }

    [Requirement("money.balance-falls-by-the-charge")]
    public void BalanceFallsByTheCharge()
    {
        foreach (var order in Ordered("orders.first", "orders.second", "orders.third", "orders.fourth"))
        {
            var interval = Around(Reconciliation, order.Exchange);
            if (Reconciliation.Told(order) is { } charge && !Reconciliation.IsLate(order))
                Reconciliation.Demand(
                    interval,
                    charge.Value,
                    $"the charge that `status` tells of order {order.Id}",
                    charge.Unit
                );
        }
    }

    [Requirement("money.balance-shows-a-new-order-at-once")]
    public void BalanceShowsANewOrderAtOnce()
    {
        foreach (var order in Ordered("orders.first", "orders.second", "orders.third", "orders.fourth"))
        {
            var interval = Around(Reconciliation, order.Exchange);
            if (!interval.Moved)
                Reconciliation.Demand(interval, Price(order), $"the charge of order {order.Id}");
        }
    }

    [Requirement("money.missing-parameter-costs-nothing")]
    public void MissingParameterCostsNothing() =>
        CostNothing(name =>
            (
                name.StartsWith("add.", StringComparison.Ordinal)
                && name.EndsWith("-missing-is-refused", StringComparison.Ordinal)
            )
            || name == "add.empty-link-is-refused"
        );

    [Requirement("money.bad-quantity-costs-nothing")]
    public void BadQuantityCostsNothing() =>
        CostNothing(name => IsBadQuantity(name) && name != "add.quantity-missing-is-refused");

    [Requirement("money.negative-amount-never-adds-money")]
    public void NegativeAmountNeverAddsMoney()
    {
        var interval = Around(Reconciliation, Said("add.quantity-negative-is-refused"));
        if (interval.Fall < 0)
            Reconciliation.Demand(interval, 0, "for a negative quantity buys nothing");
    }

    [Requirement("money.refused-add-costs-nothing")]
    public void RefusedAddCostsNothing() =>
        CostNothing(name =>
            name is "add.unknown-service-is-refused" or "add.malformed-service-is-refused" or "orders.refused-between"
        );

    [Requirement("money.refused-add-makes-no-order")]
    public void RefusedAddMakesNoOrder()
    {
        Said("orders.refused-between");
        var between = Said("orders.between");
        var own = Reconciliation.Orders.Select(order => order.Id).ToHashSet();
        var unknown = ResponseEntries
            .Of(between)
            .All.Where(entry => entry.Error is null && !own.Contains(entry.Id ?? ""))
            .ToList();
        if (unknown.Count > 0)
        {
            Reconciliation.DemandAlone(
                Run.Transcript.Exchanges.Where(e =>
                    e.Request.Field("action") == "add" && e.Request.Account is Account.Main
                )
            );
        }

        foreach (var entry in unknown)
        {
            between
                .Should()
                .Demand(
                    false,
                    "no order between those that were accepted",
                    ExchangeSummary.Cut(entry.Json.GetRawText()),
                    entry.Place
                );
        }
    }

    [Requirement("money.server-error-charges-nothing")]
    public void ServerErrorChargesNothing()
    {
        var failed = Run
            .Transcript.Exchanges.Where(e =>
                e.Request.Field("action") == "add" && e.Request.Account is Account.Main && e.Response?.Status >= 500
            )
            .ToList();
        if (failed.Count == 0)
            throw new NotApplicableException("no `add` of this run was answered with a 5xx");
        foreach (
            var exchange in failed.Where(e =>
                Reconciliation.Around(e) is { } interval && interval.Acts.All(act => act == e || ChangesNothing(act))
            )
        )
        {
            Reconciliation.Demand(
                Reconciliation.Around(exchange)!,
                0,
                $"for exchange {exchange.Number} was answered with HTTP {exchange.Response!.Status}"
            );
        }
    }

    [Requirement("money.books-balance-over-the-run")]
    public void BooksBalanceOverTheRun()
    {
        if (Reconciliation.Intervals.Count == 0 || Reconciliation.Orders.Count == 0)
        {
            throw new NotVerifiedException(
                "no order of the run lies between two readings of the balance",
                "a larger Panel.MaxSpend"
            );
        }

        if (Reconciliation.Orders.FirstOrDefault(Reconciliation.IsUnseenSinceItsCancellation) is { } open)
            throw new NotVerifiedException($"order {open.Id} was to be cancelled, and nobody looked what became of it");
        var whole = new BalanceInterval(
            Reconciliation.Intervals[0].Before,
            Reconciliation.Intervals[^1].After,
            [.. Reconciliation.Intervals.SelectMany(s => s.Acts)]
        );
        var (spent, unit) = Reconciliation.Orders.Aggregate(
            (Sum: 0m, Unit: 0m),
            (sum, order) =>
                (
                    sum.Sum + (Reconciliation.Told(order)?.Value ?? Price(order)) - Reconciliation.Refund(order),
                    sum.Unit + (Reconciliation.Told(order)?.Unit ?? 0)
                )
        );
        Judgement.Look(whole.After.Exchange);
        if (!whole.Is(spent, unit) && MayHaveComeBack(whole, spent, unit))
        {
            throw new NotVerifiedException(
                "orders had not ended when they were last looked at, and the difference may be what came back of them",
                Reconciliation.WholeOrders
            );
        }

        Reconciliation.Demand(
            whole,
            spent,
            $"the charges of {Reconciliation.Orders.Count} orders less what they were refunded",
            unit
        );
    }

    /// <summary>
    /// Whether the difference can be what came back of orders that were not seen to end in time: of a subscription, of which no
    /// status is looked at, all or nothing where it was paid for at once.
    /// </summary>
    private bool MayHaveComeBack(BalanceInterval whole, decimal spent, decimal unit)
    {
        var unsettled = Reconciliation
            .Orders.Where(order => !Reconciliation.IsSettled(order, whole.After.Exchange))
            .ToLookup(order =>
                order.Offer?.ChargedBy is PricedBy.Posts
                && Reconciliation.Around(order.Exchange)?.Is(Reconciliation.Price(order)) is true
            );
        var (least, most) = (
            spent - unsettled[false].Sum(order => Reconciliation.Price(order) - Reconciliation.Refund(order)),
            spent + unsettled[false].Sum(Reconciliation.Refund)
        );
        var tolerance = Math.Max(whole.Unit, unit);
        return Reconciliation
            .Sums(unsettled[true].Select(Reconciliation.Price))
            .Exists(back => least - tolerance <= whole.Fall + back && whole.Fall + back <= most + tolerance);
    }

    private static bool IsBadQuantity(string name) => name.StartsWith("add.quantity-", StringComparison.Ordinal);

    /// <summary>Orders that were refused, and the balance after them; where some were accepted, that is the matter of their own requirements.</summary>
    private void CostNothing(Func<string, bool> named)
    {
        var intervals = AllSaid(named, e => e.ParsedBody.IsRefusal)
            .Select(Reconciliation.Around)
            .OfType<BalanceInterval>()
            .Distinct()
            .ToList();
        var idle = intervals.FindAll(interval =>
            interval.Acts.All(act => ChangesNothing(act) && act.TransportFailure is null)
        );
        if (idle.Count == 0)
        {
            throw SkippedRequest(
                unsaid => named(unsaid.Name),
                "between the readings of the balance on both sides of them, something else was not refused"
            );
        }

        foreach (var interval in idle)
        {
            Judgement.Look(interval.After.Exchange);
            Reconciliation.Demand(interval, 0, "for every order in between was refused");
        }
    }

    /// <summary>Whether it was refused, or cancels only what is nobody's.</summary>
    private static bool ChangesNothing(Exchange act) =>
        act.ParsedBody.IsRefusal
        || (act.Request.Field("action") == "cancel" && act.Request.Ids("orders").All(ScenarioContext.IsUnknown));

    private void FallIsTheCharge(params string[] names)
    {
        foreach (var order in Ordered(names))
        {
            Reconciliation.Demand(
                Around(Reconciliation, order.Exchange),
                Price(order),
                $"the charge of exchange {order.Exchange.Number}"
            );
        }
    }

    /// <summary>What the order is to be charged, by the service list.</summary>
    private static decimal Price(AcceptedOrder order) =>
        order.Charge
        ?? throw new NotVerifiedException(
            $"the service of exchange {order.Exchange.Number} is not listed with its price and type",
            "another Panel.ServiceId"
        );

    private static void ChargeIs(AcceptedOrder order, DisplayedAmount told, decimal charge)
    {
        if (told.Unit >= charge)
        {
            throw new NotVerifiedException(
                $"the charge of order {order.Id} is below what the panel shows of it",
                MoreDigits
            );
        }

        order
            .Exchange.Should()
            .Demand(told.Agrees(charge), $"a charge of {charge} for order {order.Id}", $"{told.Value} in its status");
    }

    /// <summary>The orders of such names that were accepted.</summary>
    private IReadOnlyList<AcceptedOrder> Ordered(params string[] names)
    {
        var accepted = AllSaid(names.Contains, e => e.ParsedBody.Member("order") is not null);
        return [.. Reconciliation.Orders.Where(order => accepted.Contains(order.Exchange))];
    }
}
