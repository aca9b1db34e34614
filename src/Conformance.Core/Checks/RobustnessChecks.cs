using Conformance.Core.Evidence;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>robustness</c>.</summary>
internal static class RobustnessChecks
{
    /// <summary>Other requests take milliseconds, and the slow body longer than this.</summary>
    private const int LongestSeconds = 5;

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["robustness.array-valued-parameters-do-no-harm"] = DoesNoHarm,
            ["robustness.array-valued-add-parameters-do-no-harm"] = DoesNoHarm,
            ["robustness.over-long-values-do-no-harm"] = DoesNoHarm,
            ["robustness.broken-percent-encoding-does-no-harm"] = DoesNoHarm,
            ["robustness.nul-in-a-value-does-no-harm"] = DoesNoHarm,
            ["robustness.repeated-parameters-do-no-harm"] = DoesNoHarm,
            ["robustness.wrong-content-type-does-no-harm"] = DoesNoHarm,
            ["robustness.empty-request-gets-an-error"] = GetsAnError,
            ["robustness.odd-action-names-get-an-error"] = GetsAnError,
            ["robustness.extreme-numbers-as-ids-get-an-error"] = GetsAnError,
            ["robustness.malformed-ids-find-nothing"] = GetsAnError,
            ["robustness.unicode-in-a-link-is-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.quotes-in-a-link-are-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.line-breaks-in-a-link-are-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.markup-in-a-link-is-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.over-long-link-is-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.any-text-in-comments-is-kept-or-refused"] = IsKeptOrRefused,
            ["robustness.no-answer-shows-the-panels-inside"] = ShowsNoInternals,
            ["robustness.no-answer-repeats-the-key"] = RepeatsNoKey,
            ["robustness.undocumented-actions-tell-nothing-of-others"] = TellsNothingOfOthers,
            ["robustness.slow-body-holds-up-nobody"] = SlowBodyHoldsUpNobody,
        };

    private static CheckResult DoesNoHarm(CheckContext context) => ProbeChecks.Each(context, _ => null);

    private static CheckResult GetsAnError(CheckContext context) =>
        ProbeChecks.Each(
            context,
            response =>
                IsRefusedThroughout(response)
                    ? null
                    : CheckContext.Finding(response, "an error", "an answer without one")
        );

    private static CheckResult IsKeptOrRefused(CheckContext context) =>
        ProbeChecks.Each(
            context,
            response =>
                response.ParsedBody.IsRefusal || response.ParsedBody.Member("order") is not null
                    ? null
                    : CheckContext.Finding(response, "an order's id or an error", "neither")
        );

    private static CheckResult ShowsNoInternals(CheckContext context)
    {
        if (!context.TryFindAll(_ => true, _ => true, out var responses, out var open))
            return open;
        return CheckContext.PassedUnless(
            from response in responses
            let shown = InternalsLeak.Seen(response)
            where shown is not null
            select CheckContext.Finding(response, "nothing of the panel's inside", shown)
        );
    }

    private static CheckResult RepeatsNoKey(CheckContext context)
    {
        if (!context.TryFindAll(_ => true, exchange => exchange.IsProbe, out var responses, out var open))
            return open;
        return CheckContext.PassedUnless(
            from response in responses
            where Redactor.HasMarker(response.Response!.Text)
            select CheckContext.Finding(response, "an answer without the key", "one that repeats it")
        );
    }

    private static CheckResult TellsNothingOfOthers(CheckContext context) => ProbeChecks.Each(context, LeakIn);

    private static Finding? LeakIn(Exchange response)
    {
        var ofCustomers = response.Request.Field("action")!.Contains("user", StringComparison.OrdinalIgnoreCase);
        return LeakedCustomerData.In(response.ParsedBody.Json, ofCustomers) is { } leak
            ? CheckContext.Finding(
                response,
                "nothing of other customers",
                $"`{leak.Member}` of {leak.Count} of them",
                leak.Place
            )
            : null;
    }

    private static CheckResult SlowBodyHoldsUpNobody(CheckContext context)
    {
        const string meanwhile = "robustness.slow-body-holds-up-nobody";
        if (!context.TryFindAll(name => name == ExchangeNames.SlowBody, _ => true, out var slow, out var open))
            return open;
        var found = context.TryFindAll(
            name => name == meanwhile,
            exchange => slow.Any(held => held.WasUnderWay(exchange.StartedAt)),
            out var others,
            out open
        );
        if (!found)
            return open!;
        const string whatever = ", while another request's body arrived slowly";
        return CheckContext.PassedUnless(
            others.Select(other => other.TookLongerThan(LongestSeconds, whatever)).OfType<Finding>()
        );
    }

    /// <summary>As a whole, or in a batch each id.</summary>
    private static bool IsRefusedThroughout(Exchange response)
    {
        var isBatch = response.Request.Field("orders") is not null;
        if (response.ParsedBody.IsRefusal || !isBatch || ResponseEntries.Of(response) is not { } entries)
            return response.ParsedBody.IsRefusal;
        var all = entries.All.ToList();
        return all.TrueForAll(entry => entry.Error is not null) && all.Count >= response.Request.Ids("orders").Count;
    }
}
