using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Robustness;

[Area("robustness")]
public sealed class RobustnessChecks : Checks
{
    /// <summary>Other requests take milliseconds, and the slow body longer than this.</summary>
    private const int LongestSeconds = 5;

    protected override bool NeedsJson => false;

    [Requirement("robustness.array-valued-parameters-do-no-harm")]
    [Requirement("robustness.array-valued-add-parameters-do-no-harm")]
    [Requirement("robustness.over-long-values-do-no-harm")]
    [Requirement("robustness.broken-percent-encoding-does-no-harm")]
    [Requirement("robustness.nul-in-a-value-does-no-harm")]
    [Requirement("robustness.repeated-parameters-do-no-harm")]
    [Requirement("robustness.wrong-content-type-does-no-harm")]
    public void DoesNoHarm() => DemandOfAnswers(_ => { });

    [Requirement("robustness.empty-request-gets-an-error")]
    [Requirement("robustness.odd-action-names-get-an-error")]
    [Requirement("robustness.extreme-numbers-as-ids-get-an-error")]
    [Requirement("robustness.malformed-ids-find-nothing")]
    public void GetsAnError() =>
        DemandOfAnswers(answer =>
            answer.Should().Demand(IsRefusedThroughout(answer), "an error", "an answer without one")
        );

    [Requirement("robustness.unicode-in-a-link-is-kept-or-refused")]
    [Requirement("robustness.quotes-in-a-link-are-kept-or-refused")]
    [Requirement("robustness.line-breaks-in-a-link-are-kept-or-refused")]
    [Requirement("robustness.markup-in-a-link-is-kept-or-refused")]
    [Requirement("robustness.over-long-link-is-kept-or-refused")]
    [Requirement("robustness.any-text-in-comments-is-kept-or-refused")]
    public void IsKeptOrRefused() =>
        DemandOfAnswers(answer =>
            answer
                .Should()
                .Demand(
                    answer.ParsedBody.IsRefusal || answer.ParsedBody.Member("order") is not null,
                    "an order's id or an error",
                    "neither"
                )
        );

    [Requirement("robustness.no-answer-shows-the-panels-inside")]
    public void NoAnswerShowsThePanelsInside()
    {
        foreach (var answer in AllSaid(_ => true, _ => true))
        {
            var seen = InternalsLeak.Seen(answer);
            answer.Should().Demand(seen is null, "nothing of the panel's inside", seen ?? "");
        }
    }

    [Requirement("robustness.no-answer-repeats-the-key")]
    public void NoAnswerRepeatsTheKey()
    {
        foreach (var answer in AllSaid(_ => true, e => e.IsProbe))
        {
            answer
                .Should()
                .Demand(!Redactor.HasMarker(answer.Response!.Text), "an answer without the key", "one that repeats it");
        }
    }

    [Requirement("robustness.undocumented-actions-tell-nothing-of-others")]
    public void UndocumentedActionsTellNothingOfOthers() =>
        DemandOfAnswers(answer =>
        {
            var told = LeakedCustomerData.In(
                answer.ParsedBody.Json,
                answer.Request.Field("action")!.Contains("user", StringComparison.OrdinalIgnoreCase)
            );
            answer
                .Should()
                .Demand(
                    told is null,
                    "nothing of other customers",
                    told is null ? "" : $"`{told.Member}` of {told.Count} of them",
                    told?.Place ?? ""
                );
        });

    [Requirement("robustness.slow-body-holds-up-nobody")]
    public void SlowBodyHoldsUpNobody()
    {
        var slow = AllSaid(name => name == SlowBody.Slow, _ => true);
        var meanwhile = AllSaid(
            name => name == SlowBody.Meanwhile,
            e => slow.Any(held => held.WasUnderWay(e.StartedAt))
        );
        foreach (var heard in meanwhile)
            heard.Should().HaveTakenAtMost(LongestSeconds, ", while another request's body arrived slowly");
    }

    /// <summary>
    /// Demands that each probe of the requirement was answered something in JSON and no server error, and what else is said.
    /// What the answers break counts, whatever became of other probes; that none is missing comes after.
    /// </summary>
    /// <exception cref="EnvironmentException">A probe got no answer of the panel's own.</exception>
    /// <exception cref="NotVerifiedException">A probe was not sent, or a firewall answered it in the panel's place.</exception>
    private void DemandOfAnswers(Action<Exchange> more)
    {
        var probes = Run
            .Transcript.Exchanges.Where(e => e.Name == Requirement.Id)
            .GroupBy(ExchangeSummary.WholeRequest)
            .Select(tries => tries.ToList())
            .ToList();
        foreach (
            var answer in probes
                .Select(tries => tries.FindLast(e => e.TransportFailure is null))
                .OfType<Exchange>()
                .Select(Judgement.Look)
        )
        {
            answer
                .Should()
                .Demand(
                    answer.ParsedBody.Kind is not (JsonValueKind.Undefined or JsonValueKind.Null),
                    "one JSON value that is not null",
                    answer.ParsedBody.Fault ?? "null"
                );
            answer.Should().Demand(answer.Response!.Status < 500, "a code below 500", $"HTTP {answer.Response.Status}");
            more(answer);
        }

        var unanswered = probes.Where(tries => tries.TrueForAll(e => e.TransportFailure is not null)).ToList();
        foreach (var last in unanswered.Where(WasDropped).Select(tries => Judgement.LookWhatever(tries[^1])))
        {
            last.Should()
                .Demand(
                    false,
                    "an answer, as to other requests",
                    $"none, however often it was asked: {last.TransportFailure}"
                );
        }

        foreach (var last in unanswered.Select(tries => Judgement.LookWhatever(tries[^1])))
        {
            if (last.TransportFailure!.Kind is TransportFailureKind.Challenge)
            {
                throw new NotVerifiedException(
                    $"{ExchangeSummary.Sent(last)}: {last.TransportFailure}",
                    "a way past the firewall, such as a header that it lets through (Panel.Headers)"
                );
            }

            Judgement.Look(last);
        }

        if (probes.Count == 0 || Run.Transcript.SkippedRequests.Any(unsaid => unsaid.Name == Requirement.Id))
            throw SkippedRequest(unsaid => unsaid.Name == Requirement.Id, "no exchange of this run speaks of it");
    }

    /// <summary>
    /// That no answer comes to one probe, asked again and again, is the panel's doing and no chance where ordinary requests for
    /// the action are answered, no ordinary request of the run was left without an answer, and one after the probe was answered.
    /// </summary>
    private bool WasDropped(List<Exchange> tries)
    {
        var ordinary = Run.Transcript.Exchanges.Where(e => !e.IsProbe).ToList();
        return tries.Count > 1
            && tries.TrueForAll(WentUnanswered)
            && !ordinary.Exists(WentUnanswered)
            && IsAnswered(tries[0].Request.Field("action"), ordinary)
            && Said(Probes.After) is not null;
    }

    private static bool WentUnanswered(Exchange exchange) =>
        exchange.TransportFailure is { MayPass: true, Kind: not TransportFailureKind.RateLimit };

    /// <summary>Whether an ordinary request for the action was answered; for what is no action, whether any was.</summary>
    private static bool IsAnswered(string? action, List<Exchange> ordinary) =>
        ordinary.Exists(e =>
            e.TransportFailure is null && (!Dialect.AllActions.Contains(action) || e.Request.Field("action") == action)
        );

    /// <summary>As a whole, or in a batch each id.</summary>
    private static bool IsRefusedThroughout(Exchange answer)
    {
        if (
            answer.ParsedBody.IsRefusal
            || answer.Request.Field("orders") is null
            || answer.ParsedBody.Kind is not (JsonValueKind.Array or JsonValueKind.Object)
        )
        {
            return answer.ParsedBody.IsRefusal;
        }

        var entries = ResponseEntries.Of(answer).All.ToList();
        return entries.TrueForAll(entry => entry.Error is not null)
            && entries.Count >= answer.Request.Ids("orders").Count;
    }
}
