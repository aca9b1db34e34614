using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>What holds of every probe: it is answered in JSON, and with no server error.</summary>
internal static class ProbeChecks
{
    private const string PastTheFirewall =
        "a way past the firewall, such as a header that it lets through (Panel.Headers)";

    /// <summary>
    /// Checks each probe of the requirement. What one response breaks counts whatever became of other probes; that none
    /// is missing comes after.
    /// </summary>
    /// <param name="context">The check's context.</param>
    /// <param name="find">What else is wrong with a response; null for nothing.</param>
    public static CheckResult Each(CheckContext context, Func<Exchange, Finding?> find)
    {
        var probes = ProbesOf(context);
        var responses = probes
            .Select(tries => tries.FindLast(exchange => exchange.TransportFailure is null))
            .OfType<Exchange>()
            .Select(context.Examine)
            .ToList();
        if (responses.Select(response => HarmIn(response) ?? find(response)).FirstOrDefault(IsFound) is { } found)
            return new CheckResult.Broken([found]);
        return UnlessUnanswered(context, probes) ?? UnlessSkipped(context, probes) ?? new CheckResult.Passed();
    }

    private static bool IsFound(Finding? finding) => finding is not null;

    /// <summary>The probes, each with all the times that it was sent.</summary>
    private static List<List<Exchange>> ProbesOf(CheckContext context) =>
        [
            .. context
                .Run.Exchanges.Where(exchange => exchange.Name == context.Requirement.Id)
                .GroupBy(ExchangeSummary.WholeRequest)
                .Select(tries => tries.ToList()),
        ];

    private static Finding? HarmIn(Exchange response)
    {
        var body = response.ParsedBody;
        if (body.Kind is JsonValueKind.Undefined or JsonValueKind.Null)
            return CheckContext.Finding(response, "one JSON value that is not null", body.ParseError ?? "null");
        return response.Response!.Status >= 500
            ? CheckContext.Finding(response, "a code below 500", $"HTTP {response.Response.Status}")
            : null;
    }

    private static CheckResult? UnlessUnanswered(CheckContext context, List<List<Exchange>> probes)
    {
        var unanswered = probes.FindAll(tries => tries.TrueForAll(exchange => exchange.TransportFailure is not null));
        foreach (var tries in unanswered)
        {
            if (!TryFindWhetherDropped(context, tries, out var isDropped, out var open))
                return open;
            if (isDropped)
                return Dropped(context.Examine(tries[^1]));
        }

        return unanswered.Count == 0 ? null : WhyUnanswered(context, unanswered[0][^1]);
    }

    private static CheckResult Dropped(Exchange last) =>
        CheckContext.Broken(
            last,
            "an answer, as to other requests",
            $"none, however often it was asked: {last.TransportFailure}"
        );

    private static CheckResult WhyUnanswered(CheckContext context, Exchange last)
    {
        if (last.TransportFailure!.Kind is not TransportFailureKind.Challenge)
            return context.Blocked(last);
        context.Examine(last);
        return CheckContext.NotVerified($"{ExchangeSummary.Sent(last)}: {last.TransportFailure}", PastTheFirewall);
    }

    private static CheckResult? UnlessSkipped(CheckContext context, List<List<Exchange>> probes)
    {
        var id = context.Requirement.Id;
        var isSkipped = context.Run.Transcript.SkippedRequests.Any(skipped => skipped.Name == id);
        return probes.Count == 0 || isSkipped
            ? context.WhyMissing(skipped => skipped.Name == id, CheckContext.NothingSent)
            : null;
    }

    /// <summary>
    /// That no response comes to one probe, sent again and again, is the panel's doing and no chance where ordinary
    /// requests for the action are answered, no ordinary request of the run was left without a response, and one after
    /// the probe was answered.
    /// </summary>
    private static bool TryFindWhetherDropped(
        CheckContext context,
        List<Exchange> tries,
        out bool isDropped,
        out CheckResult? open
    )
    {
        open = null;
        isDropped = false;
        var ordinary = context.Run.Exchanges.Where(exchange => !exchange.IsProbe).ToList();
        if (tries.Count < 2 || !tries.TrueForAll(WentUnanswered) || ordinary.Exists(WentUnanswered))
            return true;
        if (!IsAnswered(tries[0].Request.Field("action"), ordinary))
            return true;
        isDropped = context.TryFind(ExchangeNames.AfterProbes, out _, out open);
        return isDropped;
    }

    private static bool WentUnanswered(Exchange exchange) =>
        exchange.TransportFailure is { IsTransient: true, Kind: not TransportFailureKind.RateLimit };

    /// <summary>
    /// Whether an ordinary request for the action was answered; for what is no action, whether any was.
    /// </summary>
    private static bool IsAnswered(string? action, List<Exchange> ordinary)
    {
        var isAction = Dialect.AllActions.Contains(action);
        return ordinary.Exists(exchange =>
            exchange.TransportFailure is null && (!isAction || exchange.Request.Field("action") == action)
        );
    }
}
