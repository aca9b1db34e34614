using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>
/// What the run's own orders took from the balance of one account, less what came back, by the last reading of that
/// balance.
/// </summary>
public sealed class OwnSpending
{
    private readonly Reconciliation reconciliation;
    private readonly ServiceList services;
    private readonly Account account;
    private readonly IReadOnlyList<Exchange> orders;
    private readonly IReadOnlyList<BalanceInterval> intervals;
    private readonly HashSet<string> found = [];
    private readonly ILookup<int?, decimal?> ofOthers;

    /// <param name="transcript">The run's exchanges.</param>
    /// <param name="services">The services as listed.</param>
    /// <param name="account">The account.</param>
    public OwnSpending(Transcript transcript, ServiceList services, Account account)
    {
        reconciliation = new Reconciliation(transcript, services, account);
        this.services = services;
        this.account = account;
        orders = [.. transcript.Exchanges.Where(exchange => AcceptedOrder.IsOrderOf(exchange, account))];
        intervals = [.. BalanceInterval.All(transcript.Exchanges, account)];
        ofOthers = transcript
            .Exchanges.Where(one => one.Name == ExchangeNames.OrdersOfOthers && one.Request.Account == account)
            .Where(one => ResponseEntries.Of(one) is not null)
            .ToLookup(ReadingBefore, ChargesOfOthers);
    }

    /// <summary>
    /// The amount in the account's currency: the fall of the balance where nobody else used the account, and otherwise
    /// what the run's orders were charged, where the fall bears that out. Null where it is not known.
    /// </summary>
    public decimal? Amount()
    {
        var open = orders.Where(order => !order.IsPlainlyRefused).ToList();
        if (orders.Count == 0 || (open.Count == 0 && account is Account.Suspended or Account.Unfunded))
            return 0;
        if (intervals.Count == 0 || open.Exists(order => IntervalOf(order) is null))
            return null;
        if (reconciliation.Orders.Any(IsUnpaid))
            return null;
        return IsAlone() ? intervals[0].Before.Balance.Value - intervals[^1].After.Balance.Value : ByOrder(open);
    }

    private BalanceInterval? IntervalOf(Exchange order) =>
        intervals.FirstOrDefault(interval => interval.Actions.Contains(order));

    /// <summary>Whether the balance never showed a charge that it could show, so that one may come yet.</summary>
    private bool IsUnpaid(AcceptedOrder order) =>
        IntervalOf(order.Exchange) is { Moved: false } interval
        && !reconciliation.IsPaidLate(order)
        && (order.ListedCharge ?? decimal.MaxValue) >= interval.Precision;

    /// <summary>
    /// What comes back after the closing look at all orders is theirs; what is taken then is not known to be.
    /// </summary>
    private bool IsAlone() =>
        reconciliation.OthersUseIt() is null
        && intervals.Skip(reconciliation.Intervals.Count).All(interval => interval.Decrease <= 0)
        && intervals.All(interval => IsWithinPrice(interval) || IsAllOwn(interval));

    private bool IsWithinPrice(BalanceInterval interval) =>
        interval.Decrease <= interval.Actions.Where(MayBeCharged).Sum(Price) + interval.Precision;

    private bool MayBeCharged(Exchange action) => orders.Contains(action) && !action.IsPlainlyRefused;

    private decimal Price(Exchange order) =>
        services.Named(order.Request.Field("service")).FirstOrDefault()?.Charge(order.Request.Field) ?? 0;

    /// <summary>
    /// Whether the run's orders took all that a balance fell although that is more than their price: their status says
    /// so, or nobody else was found to have ordered.
    /// </summary>
    private bool IsAllOwn(BalanceInterval interval) =>
        interval.FellBy(Sum(interval, order => reconciliation.ObservedCharge(order)?.Value))
        || (ofOthers.Contains(interval.After.Exchange.Number) && OfOthers(interval) == 0);

    private decimal? ByOrder(IReadOnlyList<Exchange> open)
    {
        var own = reconciliation.Orders;
        if (open.Any(order => own.All(accepted => accepted.Exchange != order)))
            return null;
        if (own.Any(order => reconciliation.ObservedCharge(order) is null && order.ListedCharge is null))
            return null;
        if (own.Any(reconciliation.IsUnseenSinceItsCancellation) || !intervals.All(IsBorneOut))
            return null;
        return own.Sum(order => reconciliation.Charge(order) - reconciliation.Refund(order));
    }

    /// <summary>
    /// Whether a balance fell by no more than the run's orders say that they cost, and those of others. What was
    /// refused, others may have taken.
    /// </summary>
    private bool IsBorneOut(BalanceInterval interval)
    {
        if (!interval.Actions.Any(MayBeCharged))
            return true;
        var told = Sum(interval, order => reconciliation.Charge(order));
        return OfOthers(interval) is not { } taken || interval.Decrease <= told + taken + interval.Precision;
    }

    private decimal Sum(BalanceInterval interval, Func<AcceptedOrder, decimal?> charge) =>
        reconciliation.Orders.Where(order => interval.Actions.Contains(order.Exchange)).Sum(charge) ?? 0;

    /// <summary>What others took; null where some of it came back since, so that nobody knows.</summary>
    private decimal? OfOthers(BalanceInterval interval)
    {
        var found = ofOthers[interval.After.Exchange.Number].ToList();
        return found.Contains(null) ? null : found.Sum();
    }

    /// <summary>The guard looks for orders of others right after the balance that made it wonder.</summary>
    private int? ReadingBefore(Exchange look) =>
        intervals.LastOrDefault(interval => interval.After.Exchange.Number < look.Number)?.After.Exchange.Number;

    /// <summary>
    /// What orders were charged that are not the run's, and that no earlier look found; null where one was refunded.
    /// </summary>
    private decimal? ChargesOfOthers(Exchange look)
    {
        var own = reconciliation.Orders.Select(order => order.Id).ToHashSet();
        var others = ResponseEntries
            .Of(look)!
            .All.Where(entry =>
                entry is { Id: not null, Error: null } && !own.Contains(entry.Id) && found.Add(entry.Id)
            )
            .Select(entry => new StatusObservation(look, entry))
            .ToList();
        return others.Exists(order => order.Is("Partial") || order.Is("Canceled"))
            ? null
            : others.Sum(order => order.Entry.Number("charge") ?? 0);
    }
}
