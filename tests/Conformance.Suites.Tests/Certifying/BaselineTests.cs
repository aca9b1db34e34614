using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What a baseline knows of does not fail a run, and nothing else is let through.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BaselineTests : IDisposable
{
    private const string Broken = "status.charge-is-a-decimal-string";

    private readonly CertifyCommand run = new();

    public void Dispose() => run.Dispose();

    [Test]
    public async Task A_known_failure_is_shown_and_does_not_fail_the_run()
    {
        var ended = await With(Broken).With("PANEL_FAULTS", "status.charge-missing").Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.CompatibleButForKnownFailures, 0), ended.Printed);
        ended
            .Report.Results.Single(result => result.Requirement == Broken)
            .Should()
            .Match<Result>(result =>
                result.Outcome == Outcome.Failed && result.Known == new KnownFailure("agreed", null)
            );
        ended
            .Printed.Should()
            .Contain("compatible but for 1 known failure")
            .And.Contain("known     agreed")
            .And.NotContain("\nFailed:");
        ended.ReportViolations().Should().BeEmpty();
    }

    [Test]
    public async Task Another_failure_beside_it_does()
    {
        var ended = await With(Broken)
            .With("PANEL_AREAS", "status,balance")
            .With("PANEL_FAULTS", "status.charge-missing,balance.currency-missing")
            .Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.Report.Reasons.Should().Contain("1 requirement failed").And.Contain("1 known failure");
    }

    [Test]
    public async Task An_entry_that_passes_fails_the_run_and_is_named()
    {
        var ended = await With(Broken).With("PANEL_AREAS", "status").Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 1), ended.Printed);
        ended
            .Report.OutdatedBaseline.Should()
            .ContainSingle()
            .Which.Should()
            .Contain(Broken)
            .And.Contain("remove its entry");
        ended.Printed.Should().Contain(ended.Report.OutdatedBaseline[0]);
    }

    [Test]
    public async Task An_entry_that_the_mode_did_not_check_does_not()
    {
        var ended = await With("money.balance-falls-by-the-charge").With("PANEL_MODE", "observe").Certify();

        (ended.Report.Verdict, ended.ExitCode, ended.Report.OutdatedBaseline.Count)
            .Should()
            .Be((Verdict.Compatible, 0, 0), ended.Printed);
    }

    [Test]
    public async Task One_whose_day_is_over_excuses_nothing_more()
    {
        var ended = await With(Broken, "2026-01-31")
            .With("PANEL_AREAS", "status")
            .With("PANEL_FAULTS", "status.charge-missing")
            .Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.Report.OutdatedBaseline.Should().ContainSingle().Which.Should().Contain("2026-01-31");
    }

    [Test]
    public async Task A_known_deviation_is_let_through_when_strict()
    {
        var ended = await With("errors.error-stands-alone")
            .With("PANEL_AREAS", "errors")
            .With("PANEL_FAULTS", "errors.all-with-a-code")
            .With("PANEL_STRICT", true)
            .Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.CompatibleWithDeviations, 0), ended.Printed);
    }

    [Test]
    public async Task A_file_that_is_wrong_ends_the_run_before_it_begins()
    {
        var ended = await With("status.nope").Certify();

        ended.ExitCode.Should().Be(1);
        ended.Printed.Should().Contain("Panel.Baseline (PANEL_BASELINE)").And.Contain("no requirement 'status.nope'");
        File.Exists(ended.ReportPath).Should().BeFalse();
    }

    private CertifyCommand With(string requirement, string? until = null)
    {
        var file = Path.Combine(run.Reports, "baseline.json");
        File.WriteAllText(
            file,
            $$"""{"known":[{"requirement":"{{requirement}}","reason":"agreed"{{(until is null ? "" : $",\"until\":\"{until}\"")}}}]}"""
        );
        return run.With("PANEL_BASELINE", file);
    }
}
