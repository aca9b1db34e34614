using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>A burst of orders on the low-funds account, and the burst of cancellations after it.</summary>
/// <param name="Price">The listed price of each order.</param>
/// <param name="Burst">The orders.</param>
/// <param name="Cancellations">The cancellations; none where nothing was cancelled.</param>
/// <param name="Balances">The account's readable <c>balance</c> responses of the whole run.</param>
public sealed record RaceRound(
    decimal Price,
    IReadOnlyList<Exchange> Burst,
    IReadOnlyList<Exchange> Cancellations,
    IReadOnlyList<Exchange> Balances
)
{
    private static readonly MidpointRounding[] Roundings =
    [
        MidpointRounding.AwayFromZero,
        MidpointRounding.ToPositiveInfinity,
    ];

    /// <summary>The last balance before the orders.</summary>
    public Exchange Before { get; } = Balances.Last(balance => balance.Number < Burst[0].Number);

    /// <summary>The first balance after the orders and before the cancellations; null where none was read.</summary>
    public Exchange? After { get; } =
        Balances.FirstOrDefault(balance =>
            balance.Number > Burst[^1].Number && (Cancellations.Count == 0 || balance.Number < Cancellations[0].Number)
        );

    /// <summary>The first balance after the cancellations; null where none was read.</summary>
    public Exchange? Closing { get; } =
        Cancellations.Count == 0 ? null : Balances.FirstOrDefault(balance => balance.Number > Cancellations[^1].Number);

    /// <summary>The orders that were accepted.</summary>
    public IReadOnlyList<Exchange> Accepted { get; } =
    [.. Burst.Where(order => order.ParsedBody.Member("order") is not null)];

    /// <summary>
    /// Whether every order got a response of the panel's own, so that it is known how many were accepted.
    /// </summary>
    public bool IsWhole => Burst.All(order => order.TransportFailure is null);

    /// <summary>
    /// Whether so many orders were under way at the same moment that the balance could not pay for all of them.
    /// </summary>
    public bool IsAtOnce => MostUnderWay(Burst) > MostAccepted;

    /// <summary>Whether two cancellations or more were under way at the same moment.</summary>
    public bool IsCancelledAtOnce => MostUnderWay(Cancellations) > 1;

    /// <summary>How many orders the balance pays for.</summary>
    public int MostAccepted => PaidFor(Price, BalanceIn(Before));

    /// <summary>Whether the balance fell by a charge for each accepted order; null where that is unknown.</summary>
    public bool? IsPaid
    {
        get
        {
            if (!IsWhole || After is null || Precision * 2 > Price)
                return null;
            var decrease = BalanceIn(Before) - BalanceIn(After);
            return Charges(Price).Any(charge => Math.Abs(decrease - (Accepted.Count * charge)) <= Precision);
        }
    }

    /// <summary>
    /// Whether no more was refunded than the accepted orders may have cost; null where that is unknown.
    /// </summary>
    public bool? IsRefundedOnce
    {
        get
        {
            if (!IsWhole || After is null || Closing is null)
                return null;
            var refunded = BalanceIn(Closing) - BalanceIn(After);
            return refunded <= (Accepted.Count * Charges(Price).Max()) + Precision;
        }
    }

    /// <summary>Whether the round shows that the panel handles parallel orders or cancellations wrongly.</summary>
    public bool ShowsARace => Accepted.Count > MostAccepted || IsNegative || IsPaid is false || IsRefundedOnce is false;

    private bool IsNegative =>
        (After is not null && BalanceIn(After) < 0) || (Closing is not null && BalanceIn(Closing) < 0);

    /// <summary>One in the last place of the balances: what rounding may hide.</summary>
    private decimal Precision => new(1, 0, 0, false, (byte)Balances.Max(balance => BalanceIn(balance).Scale));

    /// <summary>The rounds among some exchanges, in their order.</summary>
    public static IReadOnlyList<RaceRound> All(IReadOnlyList<Exchange> exchanges, ServiceList services)
    {
        var balances = exchanges.Where(IsReadableBalance).ToList();
        var named = exchanges.ToLookup(exchange => exchange.Name);
        var rounds = exchanges
            .Select(exchange => exchange.Name)
            .Where(name => name.StartsWith(ExchangeNames.Race.OrdersPrefix, StringComparison.Ordinal))
            .Distinct();
        return [.. rounds.Select(Round)];

        RaceRound Round(string orders)
        {
            var cancels = ExchangeNames.Race.CancelsPrefix + orders[ExchangeNames.Race.OrdersPrefix.Length..];
            return new(ListedPrice(named[orders].First(), services), [.. named[orders]], [.. named[cancels]], balances);
        }
    }

    /// <summary>How many orders at a price an amount pays for.</summary>
    public static int PaidFor(decimal price, decimal amount) =>
        (int)Math.Clamp(Math.Floor(amount / Charges(price).Min()), 0, int.MaxValue);

    /// <summary>The amount in a readable <c>balance</c> response.</summary>
    public static decimal BalanceIn(Exchange balance) => Balance.Read(balance.ParsedBody)!.Value;

    private static bool IsReadableBalance(Exchange exchange) =>
        exchange.Request.Account is Account.LowFunds
        && exchange.Request.Field("action") == "balance"
        && exchange.TransportFailure is null
        && Balance.Read(exchange.ParsedBody) is not null;

    /// <summary>What a panel may charge at a price: just that, or rounded to the places that it keeps.</summary>
    private static IEnumerable<decimal> Charges(decimal price)
    {
        var rounded = Enumerable
            .Range(2, 4)
            .SelectMany(places => Roundings.Select(rounding => decimal.Round(price, places, rounding)));
        return rounded.Where(charge => charge > 0).Prepend(price);
    }

    private static decimal ListedPrice(Exchange order, ServiceList services) =>
        services.Named(order.Request.Field("service")).First().Charge(order.Request.Field)!.Value;

    private static int MostUnderWay(IReadOnlyList<Exchange> burst) =>
        burst.Select(one => burst.Count(other => other.WasUnderWay(one.StartedAt))).DefaultIfEmpty(0).Max();
}
