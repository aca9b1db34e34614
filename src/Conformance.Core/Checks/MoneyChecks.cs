using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>money</c>. Orders that leave at once are in <see cref="RaceChecks"/>.</summary>
internal static class MoneyChecks
{
    private const string OtherService = "another Panel.ServiceId";

    private const string DearerOrder =
        "a dearer order, so that its charge shows in the places that the panel shows (Panel.ServiceId)";

    private static readonly string[] PlainOrders = [Orders.First, Orders.Second, Orders.Third, Orders.Fourth];

    private static readonly string[] MissingParameters =
    [
        "add.service-missing-is-refused",
        "add.link-missing-is-refused",
        "add.quantity-missing-is-refused",
        "add.empty-link-is-refused",
    ];

    private static readonly string[] BadQuantities =
    [
        "add.quantity-below-min-is-refused",
        "add.quantity-above-max-is-refused",
        "add.quantity-zero-is-refused",
        "add.quantity-negative-is-refused",
        "add.quantity-fraction-is-refused",
        "add.quantity-exponent-is-refused",
        "add.quantity-word-is-refused",
        "add.quantity-huge-is-refused",
        "add.quantity-empty-is-refused",
    ];

    private static readonly string[] BadServices =
    [
        "add.unknown-service-is-refused",
        "add.malformed-service-is-refused",
        Orders.RefusedBetween,
    ];

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["money.charge-is-rate-times-quantity"] = ChargeIsRateTimesQuantity,
            ["money.drip-feed-charge-counts-every-run"] = context =>
                FallIsTheCharge(context, "add.drip-feed-takes-runs-and-interval"),
            ["money.comment-lines-set-the-price"] = context =>
                FallIsTheCharge(
                    context,
                    "add.custom-comments-takes-its-parameters",
                    "add.comment-replies-takes-its-parameters"
                ),
            ["money.client-quantity-never-prices-comments"] = context =>
                FallIsTheCharge(context, "add.custom-comments-with-a-quantity"),
            ["money.user-name-lines-set-the-price"] = context =>
                FallIsTheCharge(context, "add.mentions-custom-list-takes-its-parameters"),
            ["money.package-charge-is-the-rate"] = context =>
                FallIsTheCharge(context, "add.package-takes-its-parameters"),
            ["money.comments-package-charge-is-the-rate"] = context =>
                FallIsTheCharge(context, "add.custom-comments-package-takes-its-parameters"),
            ["money.subscription-charge-stays-below-its-worst-case"] = SubscriptionStaysBelowItsWorstCase,
            ["money.balance-falls-by-the-charge"] = BalanceFallsByTheCharge,
            ["money.balance-shows-a-new-order-at-once"] = BalanceShowsANewOrderAtOnce,
            ["money.missing-parameter-costs-nothing"] = context => CostNothing(context, MissingParameters),
            ["money.bad-quantity-costs-nothing"] = context => CostNothing(context, BadQuantities),
            ["money.negative-amount-never-adds-money"] = NegativeAmountNeverAddsMoney,
            ["money.refused-add-costs-nothing"] = context => CostNothing(context, BadServices),
            ["money.refused-add-makes-no-order"] = RefusedAddMakesNoOrder,
            ["money.server-error-charges-nothing"] = ServerErrorChargesNothing,
            ["money.books-balance-over-the-run"] = BooksBalanceOverTheRun,
        };

    private static Reconciliation Main(CheckContext context) => context.Run.ReconciliationOf(Account.Main);

    private static CheckResult ChargeIsRateTimesQuantity(CheckContext context)
    {
        if (!TryFindOrders(context, PlainOrders, out var orders, out var open))
            return open!;
        var main = Main(context);
        var observed = orders.Where(order => main.ObservedCharge(order) is not null).ToList();
        if (observed.Count == 0)
        {
            return CheckContext.NotVerified(
                "`status` told no charge of an order that went on or was delivered whole",
                BalanceExpectations.WholeOrders
            );
        }

        return FirstOpen(observed, order => UnlessChargeIs(order, main.ObservedCharge(order)!));
    }

    private static CheckResult? UnlessChargeIs(AcceptedOrder order, DisplayedAmount observed)
    {
        if (order.ListedCharge is not { } charge)
            return PriceIsUnknown(order);
        if (observed.Precision >= charge)
        {
            return CheckContext.NotVerified(
                $"the charge of order {order.Id} is below what the panel shows of it",
                DearerOrder
            );
        }

        return observed.Agrees(charge)
            ? null
            : CheckContext.Broken(
                order.Exchange,
                $"a charge of {charge} for order {order.Id}",
                $"{observed.Value} in its status"
            );
    }

    private static CheckResult FallIsTheCharge(CheckContext context, params string[] names)
    {
        if (!TryFindOrders(context, names, out var orders, out var open))
            return open!;
        return FirstOpen(
            orders,
            order =>
            {
                if (!context.TryFindInterval(Main(context), order.Exchange, out var interval, out var missing))
                    return missing;
                if (order.ListedCharge is not { } charge)
                    return PriceIsUnknown(order);
                var because = $"the charge of exchange {order.Exchange.Number}";
                return BalanceExpectations.UnlessFellBy(Main(context), interval, charge, because);
            }
        );
    }

    private static CheckResult SubscriptionStaysBelowItsWorstCase(CheckContext context)
    {
        if (!TryFindOrders(context, ["add.subscriptions-takes-its-parameters"], out var orders, out var open))
            return open!;
        var order = orders.Single();
        if (!context.TryFindInterval(Main(context), order.Exchange, out var interval, out open))
            return open;
        if (order.ListedCharge is not { } worstCase)
            return PriceIsUnknown(order);
        if (interval.Decrease <= worstCase + interval.Precision)
            return new CheckResult.Passed();
        return BalanceExpectations.UnlessFellBy(Main(context), interval, worstCase, "the worst case of its posts")
            ?? new CheckResult.Passed();
    }

    private static CheckResult BalanceFallsByTheCharge(CheckContext context)
    {
        if (!TryFindOrders(context, PlainOrders, out var orders, out var open))
            return open!;
        var main = Main(context);
        return FirstOpen(
            orders,
            order =>
            {
                if (!context.TryFindInterval(main, order.Exchange, out var interval, out var missing))
                    return missing;
                if (main.ObservedCharge(order) is not { } charge || main.IsPaidLate(order))
                    return null;
                var because = $"the charge that `status` tells of order {order.Id}";
                return BalanceExpectations.UnlessFellBy(main, interval, charge.Value, because, charge.Precision);
            }
        );
    }

    private static CheckResult BalanceShowsANewOrderAtOnce(CheckContext context)
    {
        if (!TryFindOrders(context, PlainOrders, out var orders, out var open))
            return open!;
        return FirstOpen(
            orders,
            order =>
            {
                if (!context.TryFindInterval(Main(context), order.Exchange, out var interval, out var missing))
                    return missing;
                if (interval.Moved)
                    return null;
                if (order.ListedCharge is not { } charge)
                    return PriceIsUnknown(order);
                return BalanceExpectations.UnlessFellBy(
                    Main(context),
                    interval,
                    charge,
                    $"the charge of order {order.Id}"
                );
            }
        );
    }

    private static CheckResult NegativeAmountNeverAddsMoney(CheckContext context)
    {
        if (!context.TryFind("add.quantity-negative-is-refused", out var order, out var open))
            return open;
        if (!context.TryFindInterval(Main(context), order, out var interval, out open))
            return open;
        if (interval.Decrease >= 0)
            return new CheckResult.Passed();
        return BalanceExpectations.UnlessFellBy(Main(context), interval, 0, "for a negative quantity buys nothing")
            ?? new CheckResult.Passed();
    }

    private static CheckResult RefusedAddMakesNoOrder(CheckContext context)
    {
        if (!context.TryFind(Orders.RefusedBetween, out _, out var open))
            return open;
        if (!context.TryFind(Orders.Between, out var between, out open))
            return open;
        if (ResponseEntries.Of(between) is not { } entries)
            return CheckContext.NotVerified("the answer is neither an array nor a map");
        var own = Main(context).Orders.Select(order => order.Id).ToHashSet();
        var unknown = entries.All.Where(entry => entry.Error is null && !own.Contains(entry.Id ?? "")).ToList();
        if (unknown.Count == 0)
            return new CheckResult.Passed();
        var adds = context.Run.Exchanges.Where(IsOwnOrder);
        return BalanceExpectations.UnlessAlone(Main(context), adds)
            ?? CheckContext.PassedUnless(
                unknown.Select(entry => entries.Unexpected(entry, "no order between those that were accepted"))
            );
    }

    private static CheckResult ServerErrorChargesNothing(CheckContext context)
    {
        var failed = context.Run.Exchanges.Where(IsOwnOrder).Where(add => add.Response?.Status >= 500).ToList();
        if (failed.Count == 0)
            return new CheckResult.NotApplicable("no `add` of this run was answered with a 5xx");
        var main = Main(context);
        return FirstOpen(
            failed,
            add =>
            {
                if (main.IntervalOf(add) is not { } interval)
                    return null;
                if (!interval.Actions.All(action => action == add || ChangesNothing(action)))
                    return null;
                var because = $"for exchange {add.Number} was answered with HTTP {add.Response!.Status}";
                return BalanceExpectations.UnlessFellBy(main, interval, 0, because);
            }
        );
    }

    private static CheckResult BooksBalanceOverTheRun(CheckContext context)
    {
        var main = Main(context);
        if (main.Intervals.Count == 0 || main.Orders.Count == 0)
        {
            return context.WhyMissing(
                skipped => skipped.Name == ExchangeNames.Orders.First,
                "no order of the run lies between two readings of the balance"
            );
        }

        if (main.Orders.FirstOrDefault(main.IsUnseenSinceItsCancellation) is { } unseen)
        {
            return CheckContext.NotVerified(
                $"order {unseen.Id} was to be cancelled, and nobody looked what became of it"
            );
        }

        return UnlessBalanced(context, main) ?? new CheckResult.Passed();
    }

    private static CheckResult? UnlessBalanced(CheckContext context, Reconciliation main)
    {
        var actions = main.Intervals.SelectMany(interval => interval.Actions);
        var whole = new BalanceInterval(main.Intervals[0].Before, main.Intervals[^1].After, [.. actions]);
        var spent = main.Orders.Sum(order => Charge(main, order) - main.Refund(order));
        var precision = main.Orders.Sum(order => main.ObservedCharge(order)?.Precision ?? 0);
        context.Examine(whole.After.Exchange);
        if (UnknownCharge(main) is { } unknown)
            return PriceIsUnknown(unknown);
        if (!whole.FellBy(spent, precision) && LaterRefundsExplain(main, whole, spent, precision))
        {
            return CheckContext.NotVerified(
                "orders had not ended when they were last looked at, and the difference may be what came back of them",
                BalanceExpectations.WholeOrders
            );
        }

        var because = $"the charges of {main.Orders.Count} orders less what they were refunded";
        return BalanceExpectations.UnlessFellBy(main, whole, spent, because, precision);
    }

    private static decimal Charge(Reconciliation main, AcceptedOrder order) =>
        main.ObservedCharge(order)?.Value ?? order.ListedCharge ?? 0;

    private static AcceptedOrder? UnknownCharge(Reconciliation main) =>
        main.Orders.FirstOrDefault(order => main.ObservedCharge(order) is null && order.ListedCharge is null);

    /// <summary>
    /// Whether the difference can be what came back of orders that were not seen to end in time. A subscription, of
    /// which no status is read, comes back as a whole or not at all where it was paid for at once.
    /// </summary>
    private static bool LaterRefundsExplain(
        Reconciliation main,
        BalanceInterval whole,
        decimal spent,
        decimal precision
    )
    {
        var unsettled = main
            .Orders.Where(order => !main.IsSettled(order, whole.After.Exchange))
            .ToLookup(order => IsPaidSubscription(main, order));
        var least = spent - unsettled[false].Sum(order => main.Charge(order) - main.Refund(order));
        var most = spent + unsettled[false].Sum(main.Refund);
        var tolerance = Math.Max(whole.Precision, precision);
        return Reconciliation
            .Sums(unsettled[true].Select(main.Charge))
            .Exists(back => least - tolerance <= whole.Decrease + back && whole.Decrease + back <= most + tolerance);
    }

    private static bool IsPaidSubscription(Reconciliation main, AcceptedOrder order) =>
        order.Offer?.ChargedBy is PricedBy.Posts && main.IntervalOf(order.Exchange)?.FellBy(main.Charge(order)) is true;

    /// <summary>
    /// Orders that were refused, and the balance after them; where some were accepted, that is the matter of their own
    /// requirements.
    /// </summary>
    private static CheckResult CostNothing(CheckContext context, string[] names)
    {
        var found = context.TryFindAll(
            names.Contains,
            exchange => exchange.ParsedBody.IsRefusal,
            out var refused,
            out var open
        );
        if (!found)
            return open!;
        var main = Main(context);
        var idle = refused.Select(main.IntervalOf).OfType<BalanceInterval>().Distinct().Where(IsIdle).ToList();
        if (idle.Count == 0)
        {
            return context.WhyMissing(
                skipped => names.Contains(skipped.Name),
                "between the readings of the balance on both sides of them, something else was not refused"
            );
        }

        return FirstOpen(
            idle,
            interval =>
            {
                context.Examine(interval.After.Exchange);
                return BalanceExpectations.UnlessFellBy(main, interval, 0, "for every order in between was refused");
            }
        );
    }

    private static bool IsIdle(BalanceInterval interval) =>
        interval.Actions.All(action => ChangesNothing(action) && action.TransportFailure is null);

    /// <summary>Whether it was refused, or cancels only what nobody has.</summary>
    private static bool ChangesNothing(Exchange action)
    {
        if (action.ParsedBody.IsRefusal)
            return true;
        return action.Request.Field("action") == "cancel" && action.Request.Ids("orders").All(UnknownIds.Contains);
    }

    private static bool IsOwnOrder(Exchange exchange) =>
        exchange.Request.Field("action") == "add" && exchange.Request.Account is Account.Main;

    private static CheckResult PriceIsUnknown(AcceptedOrder order) =>
        CheckContext.NotVerified(
            $"the service of exchange {order.Exchange.Number} is not listed with its price and type",
            OtherService
        );

    /// <summary>The accepted orders of some names.</summary>
    private static bool TryFindOrders(
        CheckContext context,
        string[] names,
        out IReadOnlyList<AcceptedOrder> orders,
        out CheckResult? open
    )
    {
        orders = [];
        var found = context.TryFindAll(
            names.Contains,
            exchange => exchange.ParsedBody.Member("order") is not null,
            out var accepted,
            out open
        );
        if (found)
            orders = [.. Main(context).Orders.Where(order => accepted.Contains(order.Exchange))];
        return found;
    }

    /// <summary>The first result that is not passed; passed where there is none.</summary>
    private static CheckResult FirstOpen<T>(IEnumerable<T> items, Func<T, CheckResult?> check) =>
        items.Select(check).OfType<CheckResult>().FirstOrDefault() ?? new CheckResult.Passed();
}
