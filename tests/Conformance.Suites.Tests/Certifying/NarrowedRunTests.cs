using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class NarrowedRunTests
{
    [Test]
    public async Task With_chosen_areas_the_verdict_counts_for_those_and_says_so()
    {
        using var run = new CertifyCommand().With("PANEL_AREAS", "status, balance");

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.Report.Partial, ended.ExitCode)
            .Should()
            .Be((Verdict.Compatible, true, 0), ended.Printed);
        ended
            .Report.Results.Where(r => r.Outcome is Outcome.Passed)
            .Select(r => r.Area)
            .Distinct()
            .Should()
            .BeEquivalentTo("status", "balance");
        ended.Printed.Should().Contain("narrowed");
    }

    [Test]
    public async Task A_test_filter_leaves_no_verdict()
    {
        using var run = CertifyCommand.Quick().Passing("--filter", "TestCategory=status");

        var ended = await run.Run();

        (ended.Report.Verdict, ended.Report.Partial, ended.ExitCode)
            .Should()
            .Be((Verdict.Inconclusive, true, 1), ended.Printed);
    }

    [Test]
    public async Task A_test_filter_that_matches_nothing_is_an_error()
    {
        using var run = new CertifyCommand().Passing("--filter", "TestCategory=no-such-area");

        (await run.Run()).ExitCode.Should().NotBe(0);
    }
}
