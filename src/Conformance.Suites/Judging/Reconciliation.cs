using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Running;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Judging;

/// <summary>What happened to an account's money: every stretch between two readings of its balance, with what the run did in it.</summary>
public sealed class Reconciliation
{
    /// <summary>The setting under which no refund stands in the way.</summary>
    public const string WholeOrders = "a service whose orders are delivered whole (Panel.ServiceId)";

    /// <summary>Of more refunds than this, sums are not looked at.</summary>
    private const int MostRefunds = 10;

    private readonly CertificationRun run;
    private readonly Account account;

    private Reconciliation(CertificationRun run, Account account)
    {
        this.run = run;
        this.account = account;
        Orders = AcceptedOrder.All(run.Transcript, run.Services, account);
        Observations = StatusObservation.All(run.Transcript, "status", "order", "orders");
        var closing = run.Transcript.Exchanges.LastOrDefault(exchange =>
            exchange.Name == Closing.Balance && exchange.Request.Account == account && exchange.TransportFailure is null
        );
        Intervals =
        [
            .. Between(
                run.Transcript.Exchanges.TakeWhile(exchange => closing is null || exchange.Number <= closing.Number),
                account
            ),
        ];
    }

    public IReadOnlyList<AcceptedOrder> Orders { get; }

    /// <summary>What was seen of all orders, in the order of asking.</summary>
    public IReadOnlyList<StatusObservation> Observations { get; }

    /// <summary>The name under which it is recorded that another run used the account.</summary>
    public static string NotAlone(Account account) => $"books.alone-with-{account}";

    public static Reconciliation Of(CertificationRun run, Account account) => new(run, account);

    /// <summary>Up to the reading that closes the books, where there is one: what comes back later is in none of them.</summary>
    public IReadOnlyList<BalanceInterval> Intervals { get; }

    /// <summary>The stretch in which an exchange lies; null where the balance was not read on both sides of it.</summary>
    public BalanceInterval? Around(Exchange exchange) =>
        Intervals.FirstOrDefault(interval => interval.Acts.Contains(exchange));

    public IReadOnlyList<StatusObservation> Seen(string order) =>
        [.. Observations.Where(observation => observation.Entry.Id == order)];

    /// <summary>The charge that <c>status</c> first told of an order, before anything of it was refunded; null where it told none.</summary>
    public DisplayedAmount? Told(AcceptedOrder order) =>
        Seen(order.Id)
            .Where(observation => !observation.Is("Partial") && !observation.Is("Canceled"))
            .Select(observation => DisplayedAmount.Read(observation.Entry.Json, "charge"))
            .FirstOrDefault(amount => amount is not null);

    /// <summary>Whether it was paid for only later: its own stretch did not move, and one without acts fell by its charge.</summary>
    public bool IsLate(AcceptedOrder order) =>
        IsUnpaid(order)
        && Intervals.Any(interval => interval.Acts.Count == 0 && interval.Moved && interval.Is(Price(order)));

    /// <summary>Whether its cancellation was asked for before it had ended, and its status was not told any more, so that its refund is not known.</summary>
    public bool IsUnseenSinceItsCancellation(AcceptedOrder order) =>
        Intervals
            .SelectMany(interval => interval.Acts)
            .Where(act =>
                act.Request.Field("action") == "cancel"
                && act.Request.Account == account
                && act.Request.Ids("orders").Contains(order.Id)
            )
            .Any(act =>
                !Seen(order.Id).Any(observation => observation.Exchange.Number > act.Number || observation.HasEnded)
            );

    /// <summary>What came back, or should have, of an order that ended early: the share of its charge that was not delivered.</summary>
    public decimal Refund(AcceptedOrder order)
    {
        var last = Seen(order.Id).LastOrDefault(observation => observation.HasEnded);
        var charge = Price(order);
        return last is null || last.Is("Completed") ? 0
            : order.Units is { } units and > 0
                ? charge * Math.Clamp(last.Entry.Number("remains") ?? units, 0, units) / units
            : last.Is("Canceled") ? charge
            : 0;
    }

    /// <summary>Whether it is known what had come back of an order when the books were closed.</summary>
    public bool IsSettled(AcceptedOrder order, Exchange closing) =>
        Seen(order.Id)
            .Any(observation =>
                observation.Is("Completed")
                || (
                    observation.Exchange.Number < closing.Number
                        ? observation.Is("Canceled") || (observation.HasEnded && order.Units is > 0)
                        : observation.IsOpen
                )
            );

    /// <summary>Demands something of a stretch, unless others than the run moved the balance, or a refund may have done it.</summary>
    /// <exception cref="EnvironmentException">An act in it got no answer, or the run was not alone with the account.</exception>
    /// <exception cref="NotVerifiedException">An order that ended early was refunded in the same stretch.</exception>
    public void Demand(BalanceInterval interval, decimal fall, string because, decimal unit = 0)
    {
        if (interval.Is(fall, unit))
            return;
        DemandAlone(interval.Acts);
        var acts = interval.Acts.Select(act => act.Number).ToHashSet();
        var meanwhile = Orders
            .Where(order =>
                !acts.Contains(order.Exchange.Number)
                && order.Exchange.Number < interval.After.Exchange.Number
                && MayBeRefundedIn(interval, order)
            )
            .Where(order =>
                !interval.Acts.Any(act =>
                    act.Request.Ids("orders").Contains(order.Id) && (fall < 0 || act.Request.Account != account)
                )
            )
            .ToList();
        if (Explain(interval, fall, meanwhile, unit))
        {
            throw new NotVerifiedException(
                "an order of the run was refunded between the two readings of the balance",
                WholeOrders
            );
        }

        interval
            .After.Exchange.Should()
            .Demand(
                false,
                $"a balance {Told(fall)} than in exchange {interval.Before.Exchange.Number}, {because}",
                $"one {Told(interval.Fall)}",
                "/balance"
            );
    }

    /// <summary>Demands that nothing but what is known can have moved the balance, or made orders.</summary>
    /// <param name="acts">The acts that matter; of each it has to be known what became of it.</param>
    /// <exception cref="EnvironmentException">An act got no answer, or the run was not alone with the account.</exception>
    public void DemandAlone(IEnumerable<Exchange> acts)
    {
        if (acts.FirstOrDefault(act => act.TransportFailure is not null) is { } lost)
        {
            throw new EnvironmentException(
                $"nobody knows what became of exchange {lost.Number} ({lost.Name}): {lost.TransportFailure}"
            );
        }

        if (Stranger() is { } stranger)
            throw new EnvironmentException(stranger);
    }

    /// <summary>Whether it ended early, and the other stretches do not show each refund of that amount by itself.</summary>
    private bool MayBeRefundedIn(BalanceInterval interval, AcceptedOrder order) =>
        Seen(order.Id).Any(observation => observation.Is("Partial") || observation.Is("Canceled"))
        && (
            IsRefundUnknown(order)
            || Intervals.Count(other => other != interval && other.Is(-Refund(order)))
                < Orders.Count(other => Refund(other) == Refund(order))
        );

    /// <summary>Why the run cannot have been alone with the account; null where nothing says so.</summary>
    private string? Stranger()
    {
        if (run.Transcript.SkippedRequest.FirstOrDefault(unsaid => unsaid.Name == NotAlone(account)) is { } told)
            return told.Reason;
        var late = Sums(Orders.Where(IsUnpaid).Select(Price));
        return
            Intervals.FirstOrDefault(interval =>
                interval.Acts.Count == 0
                && interval.Moved
                && !Explain(interval, 0, Orders)
                && !late.Exists(fall => interval.Is(fall))
            )
                is { } moved
            ? $"the balance moved by {Math.Abs(moved.Fall)} between exchanges {moved.Before.Exchange.Number} and {moved.After.Exchange.Number}, where the run did nothing: others use the account"
            : null;
    }

    private bool IsUnpaid(AcceptedOrder order) => Around(order.Exchange) is { Moved: false };

    public decimal Price(AcceptedOrder order) => Told(order)?.Value ?? order.Charge ?? 0;

    private static IEnumerable<BalanceInterval> Between(IEnumerable<Exchange> exchanges, Account account)
    {
        (Exchange, DisplayedAmount)? before = null;
        var acts = new List<Exchange>();
        foreach (var exchange in exchanges)
        {
            if (MovesMoneyOf(account, exchange.Request))
                acts.Add(exchange);
            if (
                exchange.Request.Field("action") != "balance"
                || exchange.Request.Account != account
                || exchange.ParsedBody.Json is not { } json
                || DisplayedAmount.Read(json, "balance") is not { } balance
            )
            {
                continue;
            }

            if (before is { } known)
                yield return new BalanceInterval(known, (exchange, balance), [.. acts]);
            before = (exchange, balance);
            acts.Clear();
        }
    }

    /// <summary>An order or a cancellation of the account's own, or another customer's attempt to cancel an order of the run.</summary>
    private static bool MovesMoneyOf(Account account, SentRequest request) =>
        request.Field("action") switch
        {
            "add" => request.Account == account,
            "cancel" => request.Account == account || request.Account is Account.Other,
            _ => false,
        };

    /// <summary>Whether the balance fell by less than it would have, and what came back of some orders is the difference; of very many, or of any whose refund is not known, whether it can be.</summary>
    private bool Explain(BalanceInterval interval, decimal fall, IReadOnlyList<AcceptedOrder> orders, decimal unit = 0)
    {
        var refunds = orders.Select(Refund).Where(refund => refund > 0).ToList();
        var unknown = orders.Where(IsRefundUnknown).Sum(Price);
        return refunds.Count > MostRefunds || unknown > 0
            ? fall - refunds.Sum() - unknown <= interval.Fall && interval.Fall < fall
            : Sums(refunds).Exists(refund => interval.Is(fall - refund, unit));
    }

    /// <summary>Whether a part was delivered of what is not counted.</summary>
    private bool IsRefundUnknown(AcceptedOrder order) =>
        order.Units is not > 0 && Seen(order.Id).Any(observation => observation.Is("Partial"));

    /// <summary>The sums that can be made of some amounts.</summary>
    public static List<decimal> Sums(IEnumerable<decimal> amounts) =>
        amounts
            .Where(amount => amount > 0)
            .Take(MostRefunds)
            .Aggregate(new List<decimal> { 0 }, (sums, amount) => [.. sums, .. sums.Select(sum => sum + amount)]);

    private static string Told(decimal fall) =>
        fall == 0
            ? "no lower"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Abs(fall):0.########} {(fall > 0 ? "lower" : "higher")}"
            );
}
