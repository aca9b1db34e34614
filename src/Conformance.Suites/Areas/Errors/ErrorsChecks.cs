using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Errors;

[Area("errors")]
public sealed class ErrorsChecks : Checks
{
    private const string CannotCancel = "Cannot cancel";

    [Requirement("errors.rate-limit-gives-429")]
    public void RateLimitGives429()
    {
        var burst = AllSaid(name => name == Requirement.Id, _ => true);
        if (
            burst.All(e => e.Response!.Status != 429)
            && RateLimitReached.Took(Run.Transcript.Exchanges) > Run.Dialect.RateLimit!.Seconds
        )
        {
            throw new NotVerifiedException("the panel answers too slowly for its limit to be reached");
        }

        burst[^1]
            .Should()
            .Demand(
                burst.Any(e => e.Response!.Status == 429),
                "HTTP 429 sooner or later",
                $"none in {burst.Count} requests"
            );
    }

    [Requirement("errors.no-funds-text")]
    public void NoFundsText() =>
        Refused("errors.no-funds-is-refused").Should().HaveErrorText(Run.Dialect.Errors[Condition.NoFunds].Text!);

    [Requirement("errors.cannot-cancel-text")]
    public void CannotCancelText()
    {
        var cancel = Said("orders.late-cancel");
        foreach (var entry in ResponseEntries.Of(cancel).All)
        {
            cancel
                .Should()
                .Demand(
                    entry.Error?.ToString() == CannotCancel,
                    $"the text \"{CannotCancel}\"",
                    ExchangeSummary.Cut(entry.Json.GetRawText()),
                    entry.Place
                );
        }
    }

    [Requirement("errors.refusal-is-never-a-5xx")]
    public void RefusalIsNeverA5xx()
    {
        foreach (var refusal in AllSaid(_ => true, e => e.ParsedBody.IsRefusal && !e.IsProbe))
        {
            refusal
                .Should()
                .Demand(refusal.Response!.Status < 500, "a code below 500", $"HTTP {refusal.Response.Status}");
        }
    }
}
