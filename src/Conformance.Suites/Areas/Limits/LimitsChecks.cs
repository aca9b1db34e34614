using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Limits;

[Area("limits")]
public sealed class LimitsChecks : Checks
{
    private const int LongestSeconds = 10;

    [Requirement("limits.no-429-below-the-documented-rate")]
    public void No429BelowTheDocumentedRate()
    {
        AllSaid(name => name == RateLimitReached.Below, _ => true);
        NoneRefused(RateLimitReached.Below);
    }

    [Requirement("limits.batch-of-100-counts-as-one-request")]
    public void BatchOf100CountsAsOneRequest()
    {
        AllSaid(name => name == RateLimitReached.Batch, _ => true);
        NoneRefused(RateLimitReached.Batch);
        if (RefusedTooEarly() is [var early, ..])
        {
            throw new NotVerifiedException(
                $"exchange {early.Number} was refused for its rate too early, for whatever reason: see {RateLimitReached.Below}"
            );
        }
    }

    [Requirement("limits.requests-beyond-the-rate-are-answered")]
    public void RequestsBeyondTheRateAreAnswered()
    {
        var beyond = Run.Transcript.Exchanges.Where(e => e.Name == RateLimitReached.Beyond).ToList();
        var dropped = beyond.Find(e => e.Trouble is { MayPass: true });
        if (
            dropped is null
            && !AllSaid(name => name == RateLimitReached.Beyond, _ => true).Any(e => e.Response!.Status == 429)
        )
        {
            throw new NotVerifiedException($"no request was refused for its rate: see {RateLimitReached.Beyond}");
        }

        if (dropped is null)
            return;
        Said(RateLimitReached.Recovered);
        Judgement
            .LookWhatever(dropped)
            .Should()
            .Demand(false, "an HTTP response to each request beyond the rate", $"none: {dropped.TransportFailure}");
    }

    [Requirement("limits.rate-limit-recovers")]
    public void RateLimitRecovers()
    {
        var again = Said(Requirement.Id);
        again
            .Should()
            .Demand(again.Response!.Status != 429, "an answer, after the time that the panel asks to wait", "HTTP 429");
    }

    [Requirement("limits.twenty-requests-at-once-are-all-served")]
    public void TwentyRequestsAtOnceAreAllServed()
    {
        foreach (var heard in AllSaid(name => name is Load.AtOnce or Load.AtOnceAgain, _ => true))
        {
            heard
                .Should()
                .Demand(
                    heard.ParsedBody.Member("balance") is not null || IsForItsRate(heard),
                    "the balance, or a refusal for the rate",
                    $"HTTP {heard.Response!.Status} without either"
                );
        }

        DemandAnswersAgain();
    }

    [Requirement("limits.twenty-requests-at-once-take-bounded-time")]
    public void TwentyRequestsAtOnceTakeBoundedTime()
    {
        foreach (var heard in AllSaid(name => name is Load.AtOnce or Load.AtOnceAgain, _ => true))
            heard.Should().HaveTakenAtMost(LongestSeconds);
    }

    /// <summary>Something may stand in the way of one request among many by chance: only the second time tells.</summary>
    private void DemandAnswersAgain()
    {
        var unheard = Run
            .Transcript.Exchanges.Where(e =>
                e.Name is Load.AtOnce or Load.AtOnceAgain && e.TransportFailure is not null
            )
            .ToList();
        if (unheard.Count == 0)
            return;
        if (unheard.Find(e => e.TransportFailure!.MayPass && e.Name == Load.AtOnceAgain) is { } broken)
        {
            Judgement
                .LookWhatever(broken)
                .Should()
                .Demand(
                    false,
                    "an answer to each of twenty requests at once, as to others of them",
                    $"none of the panel's own, the second time too: {broken.TransportFailure}"
                );
        }

        if (unheard[^1].Name == Load.AtOnceAgain || !Run.Transcript.Exchanges.Any(e => e.Name == Load.AtOnceAgain))
            Judgement.Look(unheard[^1]);
    }

    private bool IsForItsRate(Exchange exchange) =>
        exchange.ParsedBody.IsRefusal
        && Run.Dialect.Errors[Condition.RateLimit].Codes.Contains(exchange.Response!.Status);

    private void NoneRefused(string name)
    {
        foreach (var refused in RefusedTooEarly().Where(e => e.Name == name))
            refused.Should().Demand(false, "an answer, for the rate was not used up", "HTTP 429");
    }

    /// <summary>What was refused although no more than the documented limit had been asked; what was asked again counts too.</summary>
    private List<Exchange> RefusedTooEarly()
    {
        var asked = Run
            .Transcript.Exchanges.Where(e => e.Name is RateLimitReached.Batch or RateLimitReached.Below)
            .ToLookup(e => e.Response?.Status == 429);
        return asked[false].Count() < Run.Dialect.RateLimit!.Requests ? [.. asked[true]] : [];
    }
}
