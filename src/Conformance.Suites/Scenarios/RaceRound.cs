using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Scenarios;

/// <summary>A burst of orders on the low-funds account, and the burst of cancellations after it, as they went over the wire.</summary>
/// <param name="Price">The price of each order, as listed.</param>
/// <param name="Burst">The orders.</param>
/// <param name="Cancellations">The cancellations; none where nothing was cancelled.</param>
/// <param name="Balances">The account's readings of the whole run that tell an amount.</param>
public sealed record RaceRound(
    decimal Price,
    IReadOnlyList<Exchange> Burst,
    IReadOnlyList<Exchange> Cancellations,
    IReadOnlyList<Exchange> Balances
)
{
    /// <summary>The names of the requests of a round begin with these, and end with its number.</summary>
    public const string Orders = "race.orders-",
        Cancels = "race.cancels-";

    /// <summary>The last reading before the orders, the first after them, and the first after the cancellations.</summary>
    public Exchange Before { get; } = Balances.Last(reading => reading.Number < Burst[0].Number);

    public Exchange? After { get; } =
        Balances.FirstOrDefault(reading =>
            reading.Number > Burst[^1].Number && (Cancellations.Count == 0 || reading.Number < Cancellations[0].Number)
        );

    public Exchange? Closing { get; } =
        Cancellations.Count == 0 ? null : Balances.FirstOrDefault(reading => reading.Number > Cancellations[^1].Number);

    public IReadOnlyList<Exchange> Accepted { get; } =
    [.. Burst.Where(order => order.ParsedBody.Member("order") is not null)];

    /// <summary>Whether every order got an answer of the panel's own, so that it is known how many were accepted.</summary>
    public bool IsWhole => Burst.All(order => order.TransportFailure is null);

    /// <summary>Whether so many orders were under way at the same moment that the balance could not pay for all of them.</summary>
    public bool IsAtOnce => UnderWay(Burst) > MostAccepted;

    public bool IsCancelledAtOnce => UnderWay(Cancellations) > 1;

    public int MostAccepted => PaidFor(Price, Of(Before));

    /// <summary>Whether the balance fell by a charge for each order that was accepted; null where it cannot be told.</summary>
    public bool? IsPaid =>
        !IsWhole || After is null || Unit * 2 > Price
            ? null
            : Charges(Price).Any(charge => Math.Abs(Of(Before) - Of(After) - (Accepted.Count * charge)) <= Unit);

    /// <summary>Whether no more came back than the accepted orders may have cost; null where it cannot be told.</summary>
    public bool? IsRefundedOnce =>
        !IsWhole || After is null || Closing is null
            ? null
            : Of(Closing) - Of(After) <= (Accepted.Count * Charges(Price).Max()) + Unit;

    public bool IsNegative => (After is not null && Of(After) < 0) || (Closing is not null && Of(Closing) < 0);

    public bool ShowsARace => Accepted.Count > MostAccepted || IsNegative || IsPaid is false || IsRefundedOnce is false;

    /// <summary>One in the last place of the balances: what rounding may hide.</summary>
    private decimal Unit => new(1, 0, 0, false, (byte)Balances.Max(reading => Of(reading).Scale));

    /// <summary>The rounds among what was said, in their order.</summary>
    public static IReadOnlyList<RaceRound> All(IReadOnlyList<Exchange> said, ServiceList services)
    {
        var balances = said.Where(e =>
                e.Request.Account is Account.LowFunds
                && e.Request.Field("action") == "balance"
                && e.TransportFailure is null
                && Balance.Read(e.ParsedBody) is not null
            )
            .ToList();
        var named = said.ToLookup(e => e.Name);
        return
        [
            .. said.Select(e => e.Name)
                .Where(name => name.StartsWith(Orders, StringComparison.Ordinal))
                .Distinct()
                .Select(name => new RaceRound(
                    PriceOf(named[name].First(), services),
                    [.. named[name]],
                    [.. named[Cancels + name[Orders.Length..]]],
                    balances
                )),
        ];
    }

    /// <summary>How many orders at a price an amount pays for.</summary>
    public static int PaidFor(decimal price, decimal amount) =>
        (int)Math.Clamp(Math.Floor(amount / Charges(price).Min()), 0, int.MaxValue);

    public static decimal Of(Exchange balance) => Balance.Read(balance.ParsedBody)!.Value;

    /// <summary>What a panel may charge at a price: just that, or rounded to the places that it keeps.</summary>
    private static IEnumerable<decimal> Charges(decimal price) =>
        [
            price,
            .. Enumerable
                .Range(2, 4)
                .SelectMany(places =>
                    new[] { MidpointRounding.AwayFromZero, MidpointRounding.ToPositiveInfinity }.Select(rounding =>
                        decimal.Round(price, places, rounding)
                    )
                )
                .Where(charge => charge > 0),
        ];

    private static decimal PriceOf(Exchange order, ServiceList services) =>
        services.Named(order.Request.Field("service")).First().Charge(order.Request.Field)!.Value;

    private static int UnderWay(IReadOnlyList<Exchange> burst) =>
        burst.Select(one => burst.Count(other => other.WasUnderWay(one.StartedAt))).DefaultIfEmpty(0).Max();
}
