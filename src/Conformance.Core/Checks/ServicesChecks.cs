using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>services</c>.</summary>
internal static class ServicesChecks
{
    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["services.ids-are-unique"] = IdsAreUnique,
            ["services.rate-is-positive"] = context =>
                EachMust(context, "`rate` above zero", "/rate", entry => entry.Number("rate") is null or > 0),
            ["services.min-is-at-most-max"] = context =>
                EachMust(context, "`min` not above `max`", "/min", MinIsAtMostMax),
            ["services.refill-flag-false-means-refused"] = context =>
                UnflaggedIsRefused(context, Orders.UnflaggedRefill, "refill", offer => offer.Refill),
            ["services.cancel-flag-false-means-refused"] = context =>
                UnflaggedIsRefused(context, Orders.UnflaggedCancel, "cancel", offer => offer.Cancel),
        };

    private static CheckResult IdsAreUnique(CheckContext context)
    {
        var ids = new HashSet<string>();
        return EachMust(
            context,
            "a `service` that no other entry has",
            "/service",
            entry => entry.Text("service") is not { } id || ids.Add(id)
        );
    }

    private static bool MinIsAtMostMax(ResponseEntry entry) =>
        entry.Number("min") is not { } min || entry.Number("max") is not { } max || min <= max;

    private static CheckResult EachMust(
        CheckContext context,
        string expected,
        string member,
        Func<ResponseEntry, bool> holds
    )
    {
        if (!context.TryFind(ExchangeNames.ServiceList, out var list, out var open))
            return open;
        if (ResponseEntries.OfArray(list) is not { } entries)
            return CheckContext.NotVerified("the answer is no array");
        return CheckContext.PassedUnless(
            entries.All.Where(entry => !holds(entry)).Select(entry => entries.Unexpected(entry, expected, member))
        );
    }

    /// <summary>
    /// Whatever was asked for orders whose service is listed without the flag, in a test of just that or not.
    /// </summary>
    private static CheckResult UnflaggedIsRefused(
        CheckContext context,
        string name,
        string action,
        Func<ServiceOffer, bool> flag
    )
    {
        if (!context.TryFind(name, out _, out var open))
            return open;
        var unflagged = context
            .Run.ReconciliationOf(Account.Main)
            .Orders.Where(order => order.Offer is { } offer && !flag(offer))
            .Select(order => order.Id)
            .ToHashSet();
        var granted = context
            .Run.Exchanges.Where(exchange => IsGranted(exchange, action))
            .SelectMany(exchange => Granted(context, exchange, unflagged));
        return granted.FirstOrDefault() ?? new CheckResult.Passed();
    }

    private static bool IsGranted(Exchange exchange, string action) =>
        exchange.TransportFailure is null
        && exchange.Request.Account is Account.Main
        && exchange.Request.Field("action") == action
        && !exchange.ParsedBody.IsRefusal;

    private static IEnumerable<CheckResult> Granted(CheckContext context, Exchange exchange, HashSet<string> unflagged)
    {
        if (exchange.Request.Field("order") is { } order && unflagged.Contains(order))
            yield return context.Examine(exchange).MustBeRefused();
        foreach (var id in exchange.Request.Ids("orders").Where(unflagged.Contains))
        {
            if (ResponseEntries.Of(context.Examine(exchange)) is not { } entries)
            {
                yield return CheckContext.NotVerified("the answer is neither an array nor a map");
                yield break;
            }

            var findings = entries.Unlike(id, "an error", entry => entry.Error is not null).ToList();
            if (findings.Count > 0)
                yield return new CheckResult.Broken(findings);
        }
    }
}
