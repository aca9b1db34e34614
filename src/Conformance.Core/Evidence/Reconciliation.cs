using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>
/// What happened to an account's money: its orders, what was observed of them, and every interval between two snapshots
/// of its balance.
/// </summary>
public sealed class Reconciliation
{
    /// <summary>Sums are made of this many refunds at most; their number doubles with each.</summary>
    private const int MostRefunds = 10;

    private readonly Transcript transcript;
    private readonly Account account;

    /// <param name="transcript">The run's exchanges.</param>
    /// <param name="services">The services as listed, which price the orders.</param>
    /// <param name="account">The account.</param>
    public Reconciliation(Transcript transcript, ServiceList services, Account account)
    {
        this.transcript = transcript;
        this.account = account;
        Orders = AcceptedOrder.All(transcript, services, account);
        Observations = StatusObservation.All(transcript, "status", "order", "orders");
        Intervals = [.. BalanceInterval.All(UpToClosing(transcript.Exchanges, account), account)];
    }

    /// <summary>The account's accepted orders.</summary>
    public IReadOnlyList<AcceptedOrder> Orders { get; }

    /// <summary>Every observation of an order's status, in the order of the requests.</summary>
    public IReadOnlyList<StatusObservation> Observations { get; }

    /// <summary>
    /// The intervals up to the closing snapshot, where there is one: what is refunded later is in none of them.
    /// </summary>
    public IReadOnlyList<BalanceInterval> Intervals { get; }

    /// <summary>
    /// The interval in which an exchange lies; null where the balance was not read on both sides of it.
    /// </summary>
    public BalanceInterval? IntervalOf(Exchange exchange) =>
        Intervals.FirstOrDefault(interval => interval.Actions.Contains(exchange));

    /// <summary>What was observed of one order.</summary>
    public IReadOnlyList<StatusObservation> ObservationsOf(string order) =>
        [.. Observations.Where(observation => observation.Entry.Id == order)];

    /// <summary>
    /// The charge that <c>status</c> first showed of an order, before anything of it was refunded; null where it showed
    /// none.
    /// </summary>
    public DisplayedAmount? ObservedCharge(AcceptedOrder order) =>
        ObservationsOf(order.Id)
            .Where(observation => !EndedEarly(observation))
            .Select(observation => DisplayedAmount.Read(observation.Entry.Json, "charge"))
            .FirstOrDefault(amount => amount is not null);

    /// <summary>The observed charge; where there is none, the listed one; 0 where neither is known.</summary>
    public decimal Charge(AcceptedOrder order) => ObservedCharge(order)?.Value ?? order.ListedCharge ?? 0;

    /// <summary>
    /// Whether it was paid for only later: its own interval did not move, and one without actions fell by its charge.
    /// </summary>
    public bool IsPaidLate(AcceptedOrder order) =>
        IsUnpaid(order)
        && Intervals.Any(interval => interval is { Actions.Count: 0, Moved: true } && interval.FellBy(Charge(order)));

    /// <summary>
    /// Whether it was cancelled before it had ended and its status was not read afterwards, so that its refund is
    /// unknown.
    /// </summary>
    public bool IsUnseenSinceItsCancellation(AcceptedOrder order) =>
        Intervals
            .SelectMany(interval => interval.Actions)
            .Where(action => Cancels(action, order))
            .Any(cancel =>
                !ObservationsOf(order.Id).Any(seen => seen.HasEnded || seen.Exchange.Number > cancel.Number)
            );

    /// <summary>
    /// What came back, or should have, of an order that ended early: the share of its charge that was not delivered.
    /// </summary>
    public decimal Refund(AcceptedOrder order)
    {
        var last = ObservationsOf(order.Id).LastOrDefault(observation => observation.HasEnded);
        if (last is null || last.Is("Completed"))
            return 0;
        if (order.Units is { } units and > 0)
            return Charge(order) * Math.Clamp(last.Entry.Number("remains") ?? units, 0, units) / units;
        return last.Is("Canceled") ? Charge(order) : 0;
    }

    /// <summary>Whether it is known what had been refunded of an order at the closing snapshot.</summary>
    public bool IsSettled(AcceptedOrder order, Exchange closing) =>
        ObservationsOf(order.Id).Any(observation => Settles(observation, order, closing));

    /// <summary>Why the run cannot have been alone with the account; null where nothing shows that.</summary>
    public string? OthersUseIt()
    {
        var shared = ExchangeNames.AccountShared(account.ToString());
        if (transcript.SkippedRequests.FirstOrDefault(skipped => skipped.Name == shared) is { } recorded)
            return recorded.Reason;
        var late = Sums(Orders.Where(IsUnpaid).Select(Charge));
        var unexplained = Intervals.FirstOrDefault(interval =>
            interval is { Actions.Count: 0, Moved: true }
            && !RefundsExplain(interval, 0, Orders)
            && !MayBeAnUnclearOrders(interval)
            && !late.Exists(decrease => interval.FellBy(decrease))
        );
        return unexplained is null
            ? null
            : $"the balance moved by {Math.Abs(unexplained.Decrease)} between exchanges "
                + $"{unexplained.Before.Exchange.Number} and {unexplained.After.Exchange.Number}, "
                + "where the run did nothing: others use the account";
    }

    /// <summary>
    /// Whether the balance fell by less than it should have, and refunds of other orders can be the difference.
    /// </summary>
    /// <param name="interval">The interval.</param>
    /// <param name="decrease">By how much the balance should have fallen; negative for a rise.</param>
    /// <param name="precision">One in the last place of that amount; 0 for an exact one.</param>
    public bool OtherRefundsExplain(BalanceInterval interval, decimal decrease, decimal precision)
    {
        var own = interval.Actions.Select(action => action.Number).ToHashSet();
        var others = Orders
            .Where(order => !own.Contains(order.Exchange.Number))
            .Where(order => order.Exchange.Number < interval.After.Exchange.Number)
            .Where(order => MayBeRefundedIn(interval, order))
            .Where(order => !interval.Actions.Any(action => IsTheMatterOf(action, order, decrease)));
        return RefundsExplain(interval, decrease, [.. others], precision);
    }

    /// <summary>All sums that can be made of some amounts, 0 among them.</summary>
    public static List<decimal> Sums(IEnumerable<decimal> amounts) =>
        amounts
            .Where(amount => amount > 0)
            .Take(MostRefunds)
            .Aggregate(new List<decimal> { 0 }, (sums, amount) => [.. sums, .. sums.Select(sum => sum + amount)]);

    private static bool EndedEarly(StatusObservation observation) =>
        observation.Is("Partial") || observation.Is("Canceled");

    private static bool Settles(StatusObservation observation, AcceptedOrder order, Exchange closing)
    {
        if (observation.Is("Completed"))
            return true;
        if (observation.Exchange.Number > closing.Number)
            return observation.IsOpen;
        return observation.Is("Canceled") || (observation.HasEnded && order.Units is > 0);
    }

    private bool Cancels(Exchange action, AcceptedOrder order) =>
        action.Request.Field("action") == "cancel"
        && action.Request.Account == account
        && action.Request.Ids("orders").Contains(order.Id);

    /// <summary>Whether an action names the order, and its effect on the balance is what is being checked.</summary>
    private bool IsTheMatterOf(Exchange action, AcceptedOrder order, decimal decrease) =>
        action.Request.Ids("orders").Contains(order.Id) && (decrease < 0 || action.Request.Account != account);

    /// <summary>Whether it ended early, and no other interval shows each refund of that amount by itself.</summary>
    private bool MayBeRefundedIn(BalanceInterval interval, AcceptedOrder order)
    {
        if (!ObservationsOf(order.Id).Any(EndedEarly))
            return false;
        if (IsRefundUnknown(order))
            return true;
        var refund = Refund(order);
        var seenElsewhere = Intervals.Count(other => other != interval && other.FellBy(-refund));
        return seenElsewhere < Orders.Count(other => Refund(other) == refund);
    }

    /// <summary>
    /// Whether a rise may be what came back of an order of which nobody knows, such as one that was answered with a
    /// 5xx, and that the balance fell with.
    /// </summary>
    private bool MayBeAnUnclearOrders(BalanceInterval rise)
    {
        var accepted = Orders.Select(order => order.Exchange).ToHashSet();
        var taken = Intervals
            .Where(interval => interval.Decrease > 0 && interval.After.Exchange.Number < rise.After.Exchange.Number)
            .Where(interval => interval.Actions.Any(action => IsUnclear(action) && !accepted.Contains(action)))
            .Sum(interval => interval.Decrease);
        return rise.Decrease < 0 && -rise.Decrease <= taken;
    }

    private bool IsUnclear(Exchange action) => AcceptedOrder.IsOrderOf(action, account) && !action.IsPlainlyRefused;

    private bool IsUnpaid(AcceptedOrder order) => IntervalOf(order.Exchange) is { Moved: false };

    /// <summary>
    /// Of very many refunds, or of unknown ones, it is only known whether they can be the difference.
    /// </summary>
    private bool RefundsExplain(
        BalanceInterval interval,
        decimal decrease,
        IReadOnlyList<AcceptedOrder> orders,
        decimal precision = 0
    )
    {
        var refunds = orders.Select(Refund).Where(refund => refund > 0).ToList();
        var unknown = orders.Where(IsRefundUnknown).Sum(Charge);
        if (refunds.Count <= MostRefunds && unknown <= 0)
            return Sums(refunds).Exists(refund => interval.FellBy(decrease - refund, precision));
        return decrease - refunds.Sum() - unknown <= interval.Decrease && interval.Decrease < decrease;
    }

    /// <summary>Whether a part was delivered of something that is not counted.</summary>
    private bool IsRefundUnknown(AcceptedOrder order) =>
        order.Units is not > 0 && ObservationsOf(order.Id).Any(observation => observation.Is("Partial"));

    private static IEnumerable<Exchange> UpToClosing(IReadOnlyList<Exchange> exchanges, Account account)
    {
        var closing = exchanges.LastOrDefault(exchange =>
            exchange.Name == ExchangeNames.Closing.Balance
            && exchange.Request.Account == account
            && exchange.TransportFailure is null
        );
        return exchanges.TakeWhile(exchange => closing is null || exchange.Number <= closing.Number);
    }
}
