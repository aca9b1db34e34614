using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Running;

namespace Conformance.Suites.Judging;

/// <summary>The judging of one requirement: which exchanges it looked at, and what came of it.</summary>
public sealed class Judgement(CertificationRun run, Requirement requirement)
{
    private readonly SortedSet<int> looked = [];

    public CertificationRun Run { get; } = run;

    public Requirement Requirement { get; } = requirement;

    /// <summary>Notes that the judgement rests on the exchange.</summary>
    /// <exception cref="EnvironmentException">The exchange brought no answer of the panel's own.</exception>
    public Exchange Look(Exchange exchange) =>
        LookWhatever(exchange).TransportFailure is { } obstacle
            ? throw new EnvironmentException($"{ExchangeSummary.Sent(exchange)}: {obstacle}")
            : exchange;

    /// <summary>Notes that the judgement rests on the exchange, also where that no answer came is what is judged.</summary>
    public Exchange LookWhatever(Exchange exchange)
    {
        looked.Add(exchange.Number);
        return exchange;
    }

    /// <summary>Carries the check out, unless the run cannot verify the requirement at all, and says what came of it.</summary>
    public Result Conclude(Action check)
    {
        var result = WithoutLooking() ?? Try(check);
        return result with { Exchanges = [.. looked] };
    }

    private Result? WithoutLooking()
    {
        if (!Requirement.HoldsIn(Run.Settings.Dialect))
            return Result.Of(Requirement, Outcome.NotApplicable, Results.Absent(Requirement));
        if (Run.Trouble is not null)
            return Result.Of(Requirement, Outcome.Inconclusive, Run.Trouble);
        if (!Run.Results.Selects(Requirement))
            return Result.Of(Requirement, Outcome.NotVerified, Results.LeftOut, "Panel.Areas");
        return Run.Settings.Missing(Requirement.Needs) is { } setting
            ? Result.Of(Requirement, Outcome.NotVerified, $"needs {setting}", setting)
            : null;
    }

    private Result Try(Action check)
    {
        try
        {
            check();
            return Result.Of(Requirement, Outcome.Passed);
        }
        catch (Exception thrown)
        {
            return Interpret(thrown.GetBaseException());
        }
    }

    private Result Interpret(Exception thrown) =>
        thrown switch
        {
            NUnit.Framework.AssertionException broken => Result.Of(
                Requirement,
                Broken,
                ExchangeSummary.Report(Requirement, broken.Message) + Warning
            ),
            NotVerifiedException open => Result.Of(Requirement, Outcome.NotVerified, open.Message, open.Setting),
            NotApplicableException absent => Result.Of(Requirement, Outcome.NotApplicable, absent.Message),
            EnvironmentException obstacle => Result.Of(Requirement, Outcome.Inconclusive, obstacle.Message),
            _ => Result.Of(
                Requirement,
                Outcome.Inconclusive,
                $"the check itself went wrong, please report it: {thrown}"
            ),
        };

    private bool IsWarning => Requirement.Level is Level.MUST && Requirement.IsNewIn(SuiteVersion.Number);

    private Outcome Broken => Requirement.Level is Level.MUST && !IsWarning ? Outcome.Failed : Outcome.Deviates;

    private string Warning =>
        IsWarning
            ? $"{Environment.NewLine}new in {SuiteVersion.Number.ToString(2)}, so a warning as yet: it fails from the next minor version on"
            : "";
}
