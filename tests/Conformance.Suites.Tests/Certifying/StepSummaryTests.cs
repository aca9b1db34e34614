using Conformance.Core.Reports;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>summary.md stands on the page of a job, where there is one.</summary>
public sealed class StepSummaryTests
{
    [Test]
    public async Task It_is_added_to_the_page_of_the_job()
    {
        using var run = CertifyCommand.Quick().With("PANEL_AREAS", "balance").With("PANEL_MODE", "observe");
        var page = Path.Combine(run.Reports, "page.md");
        await File.WriteAllTextAsync(page, "# The job\n");

        var ended = await run.With("GITHUB_STEP_SUMMARY", page).Run();

        ended.ExitCode.Should().Be(0, ended.Printed);
        var summary = await File.ReadAllTextAsync(Path.Combine(run.Reports, Summary.FileName));
        summary.Should().StartWith("## Compatible\n");
        (await File.ReadAllTextAsync(page)).Should().Be("# The job\n" + summary);
    }

    [Test]
    public async Task A_page_that_cannot_be_written_is_told_and_is_no_failure()
    {
        using var run = CertifyCommand.Quick().With("PANEL_AREAS", "balance").With("PANEL_MODE", "observe");

        var ended = await run.With("GITHUB_STEP_SUMMARY", run.Reports).Run();

        ended.ExitCode.Should().Be(0, ended.Printed);
        ended.Printed.Should().Contain("GITHUB_STEP_SUMMARY").And.Contain("cannot be written");
    }
}
