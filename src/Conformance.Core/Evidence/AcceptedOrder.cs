using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>An order that the panel accepted.</summary>
/// <param name="Exchange">The <c>add</c>.</param>
/// <param name="Id">The order's id.</param>
/// <param name="Offer">The service as listed; null where it is not.</param>
public sealed record AcceptedOrder(Exchange Exchange, string Id, ServiceOffer? Offer)
{
    /// <summary>
    /// What it is to be charged: rate × quantity / 1000, and so on by the service's type. Null where that is unknown.
    /// </summary>
    public decimal? ListedCharge => Offer?.Charge(Exchange.Request.Field);

    /// <summary>How much was ordered, in all runs of a drip-feed; null where no quantity shows it.</summary>
    public decimal? Quantity
    {
        get
        {
            if (Offer is not { ChargedBy: PricedBy.Quantity })
                return null;
            return Number("quantity") * (Number("runs") ?? 1);
        }
    }

    /// <summary>
    /// How many of what the rate is for were ordered: lines where lines are counted. Null for a package and a
    /// subscription, and where it is unknown.
    /// </summary>
    public decimal? Units
    {
        get
        {
            if (Offer is not { Rate: > 0, ChargedBy: not (PricedBy.Rate or PricedBy.Posts) })
                return null;
            return ListedCharge * 1000 / Offer.Rate;
        }
    }

    /// <summary>The orders of an account that were accepted, in the order of the requests.</summary>
    public static IReadOnlyList<AcceptedOrder> All(Transcript transcript, ServiceList services, Account account) =>
        [
            .. from exchange in transcript.Exchanges
            where exchange.TransportFailure is null && IsOrderOf(exchange, account)
            let id = exchange.ParsedBody.TextOf("order")
            where id is not null
            let offer = services.Named(exchange.Request.Field("service")).FirstOrDefault()
            select new AcceptedOrder(exchange, id, offer),
        ];

    /// <summary>
    /// Whether an exchange is an <c>add</c> of an account. One that is accepted with an invalid key belongs to nobody.
    /// </summary>
    internal static bool IsOrderOf(Exchange exchange, Account account) =>
        exchange.Request.Field("action") == "add"
        && exchange.Request.Account == account
        && HasWholeKey(exchange.Request);

    private static bool HasWholeKey(SentRequest request) =>
        request
            .Fields.Concat(request.Headers)
            .Any(field => field.Value.EndsWith(Redactor.Marker(request.Account), StringComparison.Ordinal));

    private decimal? Number(string field) =>
        decimal.TryParse(Exchange.Request.Field(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
