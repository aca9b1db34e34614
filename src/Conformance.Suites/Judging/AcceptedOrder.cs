using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>An order that the panel accepted.</summary>
/// <param name="Exchange">The <c>add</c>.</param>
/// <param name="Id">The order's id.</param>
/// <param name="Offer">The service as listed; null where it is not.</param>
public sealed record AcceptedOrder(Exchange Exchange, string Id, ServiceOffer? Offer)
{
    /// <summary>What it is to be charged: rate × quantity / 1000, and so on by its type; null where that cannot be told.</summary>
    public decimal? Charge => Offer?.Charge(Exchange.Request.Field);

    /// <summary>How much was ordered, every run counted; null where the order's quantity does not say.</summary>
    public decimal? Quantity =>
        Offer is { ChargedBy: PricedBy.Quantity } && Number("quantity") is { } quantity
            ? quantity * (Number("runs") ?? 1)
            : null;

    /// <summary>How many of what the rate is for were ordered: lines where lines are counted; null for a package and a subscription, and where it cannot be told.</summary>
    public decimal? Units =>
        Offer is { Rate: > 0, ChargedBy: not (PricedBy.Rate or PricedBy.Posts) } ? Charge * 1000 / Offer.Rate : null;

    public static IReadOnlyList<AcceptedOrder> All(Transcript transcript, ServiceList services, Account account) =>
        [
            .. from exchange in transcript.Exchanges
            where
                exchange.TransportFailure is null
                && exchange.Request.Field("action") == "add"
                && exchange.Request.Account == account
                && HasGoodKey(exchange.Request)
            let id = exchange.ParsedBody.TextOf("order")
            where id is not null
            select new AcceptedOrder(exchange, id, services.Named(exchange.Request.Field("service")).FirstOrDefault()),
        ];

    /// <summary>What is accepted with a bad key is nobody's.</summary>
    private static bool HasGoodKey(SentRequest request) =>
        request
            .Fields.Concat(request.Headers)
            .Any(field => field.Value.EndsWith(Redactor.Marker(request.Account), StringComparison.Ordinal));

    private decimal? Number(string field) =>
        decimal.TryParse(
            Exchange.Request.Field(field),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
