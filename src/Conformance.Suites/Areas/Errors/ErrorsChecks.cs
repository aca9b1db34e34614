using Conformance.Core.Requirements;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Errors;

[Area("errors")]
public sealed class ErrorsChecks : Checks
{
    [Requirement("errors.bad-key-gives-401")]
    [Requirement("errors.bad-key-code-fits")]
    public void BadKeyCode() => EachHasItsCode(Condition.BadKey);

    [Requirement("errors.no-funds-gives-402")]
    [Requirement("errors.no-funds-code-fits")]
    public void NoFundsCode() => EachHasItsCode(Condition.NoFunds);

    [Requirement("errors.suspended-gives-403")]
    [Requirement("errors.suspended-code-fits")]
    public void SuspendedCode() => EachHasItsCode(Condition.Suspended);

    [Requirement("errors.not-found-gives-404")]
    [Requirement("errors.not-found-code-fits")]
    public void NotFoundCode() => EachHasItsCode(Condition.NotFound);

    [Requirement("errors.invalid-gives-422")]
    [Requirement("errors.invalid-code-fits")]
    public void InvalidCode() => EachHasItsCode(Condition.Invalid);

    [Requirement("errors.rate-limit-gives-429")]
    public void RateLimitGives429()
    {
        var burst = AllSaid(name => name == Requirement.Id, _ => true);
        burst[^1].Should().Demand(burst.Any(e => e.Response!.Status == 429), "HTTP 429 sooner or later", $"none in {burst.Count} requests");
    }

    [Requirement("errors.no-funds-text")]
    public void NoFundsText() => Said("errors.no-funds-is-refused").Should().HaveErrorText(Run.Dialect.Errors[Condition.NoFunds].Text!);

    [Requirement("errors.refusal-is-never-a-5xx")]
    public void RefusalIsNeverA5xx()
    {
        foreach (var refusal in AllSaid(_ => true, e => e.Expects is Expectation.Refusal or Expectation.Any))
            refusal.Should().Demand(refusal.Response!.Status < 500, "a code below 500", $"HTTP {refusal.Response.Status}");
    }

    /// <summary>Judges what was refused; what was not refused is the matter of the requirement that the request is named after.</summary>
    private void EachHasItsCode(Condition condition)
    {
        foreach (var refusal in AllSaid(name => Provoked(name).Contains(condition), e => e.Reading.IsRefusal))
            refusal.Should().HaveCode([.. Provoked(refusal.Name).SelectMany(c => Run.Dialect.Errors[c].Codes).Distinct()]);
    }

    private static IReadOnlyList<Condition> Provoked(string name) => Law.Find(name)?.Refusal ?? [];
}
