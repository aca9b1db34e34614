using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>
/// The checks of area <c>lifecycle</c> about what is shown of orders and refills. Money is in
/// <see cref="RefundChecks"/>.
/// </summary>
internal static class LifecycleChecks
{
    private const string SlowerService = "a service that delivers later (Panel.ServiceId)";
    private const string SlowerRefills = "a service whose refills take longer (Panel.ServiceId)";
    private const string FasterService = "a service that delivers sooner (Panel.ServiceId)";
    private const string PartialOrder = "an order that ended Partial (Panel.OrderId)";

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["lifecycle.new-order-starts-open"] = NewOrderStartsOpen,
            ["lifecycle.status-never-goes-back"] = context => NeverGoesBack(context, Orders(context), StageOfOrder),
            ["lifecycle.refill-status-never-goes-back"] = context =>
                NeverGoesBack(context, Refills(context), StageOfRefill),
            ["lifecycle.start-count-stays"] = StartCountStays,
            ["lifecycle.new-order-remains-its-quantity"] = NewOrderRemainsItsQuantity,
            ["lifecycle.completed-means-nothing-remains"] = CompletedMeansNothingRemains,
            ["lifecycle.partial-means-some-remains"] = PartialMeansSomeRemains,
            ["lifecycle.remains-is-never-negative"] = RemainsIsNeverNegative,
            ["lifecycle.remains-never-exceeds-the-quantity"] = RemainsNeverExceedsTheQuantity,
            ["lifecycle.unfinished-order-is-not-refilled"] = UnfinishedOrderIsNotRefilled,
            ["lifecycle.open-refill-is-not-doubled"] = OpenRefillIsNotDoubled,
        };

    private static Reconciliation Main(CheckContext context) => context.Run.ReconciliationOf(Account.Main);

    private static IReadOnlyList<StatusObservation> Orders(CheckContext context) => Main(context).Observations;

    private static IReadOnlyList<StatusObservation> Refills(CheckContext context) =>
        StatusObservation.All(context.Run.Transcript, "refill_status", "refill", "refills");

    private static CheckResult NewOrderStartsOpen(CheckContext context)
    {
        if (!TryFindFirst(context, out var first, out var open))
            return open!;
        if (first!.Is("Completed"))
            return CheckContext.NotVerified("the order was delivered before the first look at it", SlowerService);
        return first.IsOpen
            ? new CheckResult.Passed()
            : new CheckResult.Broken([Unexpected(first, "Pending, In progress or Processing", "/status")]);
    }

    private static CheckResult NeverGoesBack(
        CheckContext context,
        IReadOnlyList<StatusObservation> observations,
        Func<StatusObservation, int?> stage
    )
    {
        if (observations.Count == 0)
            return WhyNothingObserved(context);
        Examine(context, observations);
        var pairs = Pairs(observations).Where(pair => stage(pair.Before) is not null && stage(pair.After) is not null);
        var known = pairs.ToList();
        if (known.Count == 0)
            return CheckContext.NotVerified("nothing was seen twice", "an order that is followed (Panel.Mode=order)");
        return CheckContext.PassedUnless(
            from pair in known
            where stage(pair.After) < stage(pair.Before)
            let before = $"{pair.Before.Status}, which exchange {pair.Before.Exchange.Number} told"
            select Unexpected(pair.After, $"no step back from {before}", "/status")
        );
    }

    private static CheckResult StartCountStays(CheckContext context)
    {
        var observations = Orders(context);
        if (observations.Count == 0)
            return WhyNothingObserved(context);
        Examine(context, observations);
        return CheckContext.PassedUnless(
            from pair in Pairs(observations)
            where StageOfOrder(pair.Before) > 0 && StageOfOrder(pair.After) > 0
            let before = pair.Before.Entry.Text("start_count")
            where before != pair.After.Entry.Text("start_count")
            let expected = $"the start_count of exchange {pair.Before.Exchange.Number}, {before}"
            select Unexpected(pair.After, expected, "/start_count")
        );
    }

    private static CheckResult NewOrderRemainsItsQuantity(CheckContext context)
    {
        if (!TryFindOwnOrders(context, out var observed, out var open))
            return open!;
        var pending = observed.Where(one => one.Order.Quantity is not null && one.Observation.IsPending).ToList();
        if (pending.Count == 0)
            return CheckContext.NotVerified("no order of the run was seen Pending", SlowerService);
        return CheckContext.PassedUnless(
            from one in pending
            where one.Observation.Entry.Number("remains") != one.Order.Quantity
            select Unexpected(one.Observation, $"remains of {one.Order.Quantity}", "/remains")
        );
    }

    private static CheckResult CompletedMeansNothingRemains(CheckContext context)
    {
        if (!TryFindAs(context, "Completed", FasterService, out var completed, out var open))
            return open!;
        return CheckContext.PassedUnless(
            from observation in completed
            where observation.Entry.Number("remains") is not (null or 0)
            select Unexpected(observation, "remains of 0", "/remains")
        );
    }

    private static CheckResult PartialMeansSomeRemains(CheckContext context)
    {
        if (!TryFindAs(context, "Partial", PartialOrder, out var partial, out var open))
            return open!;
        var quantities = Main(context).Orders.ToLookup(order => order.Id, order => order.Quantity);
        return CheckContext.PassedUnless(
            from observation in partial
            let most = quantities[observation.Entry.Id!].FirstOrDefault() ?? decimal.MaxValue
            where observation.Entry.Number("remains") is not { } remains || remains <= 0 || remains >= most
            select Unexpected(observation, "remains above 0 and below the quantity", "/remains")
        );
    }

    private static CheckResult RemainsIsNeverNegative(CheckContext context)
    {
        var observations = Orders(context);
        if (observations.Count == 0)
            return WhyNothingObserved(context);
        Examine(context, observations);
        return CheckContext.PassedUnless(
            from observation in observations
            where observation.Entry.Number("remains") < 0
            select Unexpected(observation, "remains of at least 0", "/remains")
        );
    }

    private static CheckResult RemainsNeverExceedsTheQuantity(CheckContext context)
    {
        if (!TryFindOwnOrders(context, out var observed, out var open))
            return open!;
        return CheckContext.PassedUnless(
            from one in observed
            where one.Observation.Entry.Number("remains") > one.Order.Quantity
            select Unexpected(one.Observation, $"remains of at most {one.Order.Quantity}", "/remains")
        );
    }

    private static CheckResult UnfinishedOrderIsNotRefilled(CheckContext context)
    {
        if (!context.TryFind(ExchangeNames.Orders.EarlyRefill, out var refill, out var open))
            return open;
        if (!TryFindFirst(context, out var first, out open))
            return open!;
        if (!first!.IsOpen)
            return CheckContext.NotVerified("the order had ended before a refill was asked for", SlowerService);
        if (refill.ParsedBody.IsRefusal)
            return refill.MustBeRefused();
        var order = refill.Request.Field("order")!;
        return NextAfter(context, refill, order) is { IsOpen: false }
            ? CheckContext.NotVerified("the order ended while a refill was asked for", SlowerService)
            : refill.MustBeRefused();
    }

    private static CheckResult OpenRefillIsNotDoubled(CheckContext context)
    {
        if (!context.TryFind(ExchangeNames.Orders.Refill, out var first, out var open))
            return open;
        if (!context.TryFind(ExchangeNames.Orders.RefillAgain, out var again, out open))
            return open;
        var id = first.ParsedBody.TextOf("refill");
        var looks = Refills(context).Where(refill => refill.Entry.Id == id).ToList();
        if (!looks.Exists(IsOpenRefill))
            return CheckContext.NotVerified("the refill was over before another one was asked for", SlowerRefills);
        if (again.ParsedBody.IsRefusal)
            return new CheckResult.Passed();
        if (looks.Exists(look => look.Exchange.Number > again.Number && !IsOpenRefill(look)))
            return CheckContext.NotVerified("the refill ended while another one was asked for", SlowerRefills);
        var second = again.ParsedBody.TextOf("refill");
        if (second is null || !second.All(char.IsAsciiDigit) || !long.TryParse(second, out _))
            return CheckContext.NotVerified($"the answer to exchange {again.Number} tells no id of a refill");
        return CheckContext.PassedIf(
            second == id,
            again,
            $"a refusal, or the refill {id}",
            ExchangeSummary.Cut(again.Response!.Text)
        );
    }

    /// <summary>How far an order has come; null for a status that is not documented.</summary>
    private static int? StageOfOrder(StatusObservation order)
    {
        if (order.IsPending)
            return 0;
        if (order.IsOpen)
            return 1;
        return order.HasEnded ? 2 : null;
    }

    /// <summary>How far a refill has come; null for a status that is not documented.</summary>
    private static int? StageOfRefill(StatusObservation refill)
    {
        if (refill.IsPending)
            return 0;
        if (refill.IsOpen)
            return 1;
        return refill.Is("Completed") || refill.Is("Rejected") || refill.Is("Error") ? 2 : null;
    }

    private static bool IsOpenRefill(StatusObservation refill) => StageOfRefill(refill) is not 2;

    private static IEnumerable<(StatusObservation Before, StatusObservation After)> Pairs(
        IReadOnlyList<StatusObservation> observations
    ) =>
        from before in observations
        from after in observations
        where before.Entry.Id == after.Entry.Id && before.IsBefore(after)
        select (before, after);

    private static StatusObservation? NextAfter(CheckContext context, Exchange exchange, string order) =>
        Main(context)
            .ObservationsOf(order)
            .Where(observation => observation.Exchange.Number > exchange.Number)
            .MinBy(observation => observation.Exchange.Number);

    private static void Examine(CheckContext context, IEnumerable<StatusObservation> observations)
    {
        foreach (var observation in observations)
            context.Examine(observation.Exchange);
    }

    private static bool TryFindFirst(CheckContext context, out StatusObservation? first, out CheckResult? open)
    {
        first = null;
        if (!context.TryFind(ExchangeNames.Orders.First, out var order, out open))
            return false;
        first = Main(context)
            .ObservationsOf(order.ParsedBody.TextOf("order") ?? "")
            .MinBy(observation => observation.Exchange.Number);
        open = first is null ? WhyNothingObserved(context) : null;
        return first is not null;
    }

    private static bool TryFindAs(
        CheckContext context,
        string status,
        string remedy,
        out IReadOnlyList<StatusObservation> found,
        out CheckResult? open
    )
    {
        found = [.. Orders(context).Where(observation => observation.Is(status))];
        open =
            found.Count == 0
                ? CheckContext.NotVerified($"no order was seen {status} in the time that the run waits", remedy)
                : null;
        return open is null;
    }

    private static bool TryFindOwnOrders(
        CheckContext context,
        out IReadOnlyList<(AcceptedOrder Order, StatusObservation Observation)> observed,
        out CheckResult? open
    )
    {
        var main = Main(context);
        observed =
        [
            .. from order in main.Orders from observation in main.ObservationsOf(order.Id) select (order, observation),
        ];
        open = observed.Count == 0 ? WhyNothingObserved(context) : null;
        return open is null;
    }

    /// <summary>Why nothing was observed, as the first look at an order shows it.</summary>
    private static CheckResult WhyNothingObserved(CheckContext context) =>
        context.TryFind(ExchangeNames.Orders.FirstStatus, out _, out var open)
            ? CheckContext.NotVerified("`status` told nothing of an order")
            : open;

    private static Finding Unexpected(StatusObservation observation, string expected, string member) =>
        CheckContext.Finding(
            observation.Exchange,
            $"{expected} for {observation.Entry.Id}",
            ExchangeSummary.Cut(observation.Entry.Json.GetRawText()),
            observation.Entry.Pointer + member
        );
}
