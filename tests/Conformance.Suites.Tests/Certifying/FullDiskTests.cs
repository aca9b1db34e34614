using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>A disk without space, for which Linux has a device: whatever is written to it fails.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class FullDiskTests
{
    private const string Full = "/dev/full";

    [Test]
    public async Task For_the_transcript_nothing_is_sent()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var front = HostileServer.Before(panel.Endpoint, Behaviours.Forwards);
        using var run = new CertifyCommand().At(front.Endpoint);
        File.CreateSymbolicLink(Path.Combine(run.Reports, TranscriptFile.Name), Full);

        var ended = await run.Run();

        ended.ExitCode.Should().Be(1, ended.Printed);
        ended.Printed.Should().Contain("a file cannot be read or written: No space left on device");
        front.Heard.Should().BeEmpty();
        ShouldBeClear(ended);
    }

    [Test]
    public async Task For_the_report_the_run_says_what_it_knows_and_fails()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        using var run = new CertifyCommand().At(panel.Endpoint);
        File.CreateSymbolicLink(Path.Combine(run.Reports, ReportFile.Name + ".tmp"), Full);

        var ended = await run.Run();

        ended.ExitCode.Should().Be(1, ended.Printed);
        ended.Printed.Should().Contain("Verdict: inconclusive").And.Contain("No space left on device");
        File.Exists(ended.ReportPath).Should().BeFalse();
        ShouldBeClear(ended);
    }

    [Test]
    public async Task For_the_page_and_Allure_s_files_no_good_verdict_is_given_and_what_is_known_is_kept()
    {
        using var run = new CertifyCommand().With("PANEL_ALLURE", true).With("PANEL_SEED", 1);
        using var disk = SmallDisk.MountedAt(run.Reports, kilobytes: 8 * 1024);

        var ended = await run.Certify();

        ShouldHaveNoVerdict(ended);
        ended.Printed.Should().Contain("No space left on device").And.Contain(AllureResults.FolderName);
        Directory.Exists(Path.Combine(run.Reports, AllureResults.FolderName)).Should().BeFalse("half would be left");
        ShouldBeClear(ended);
    }

    [TestCase("index.html")]
    [TestCase("junit.xml")]
    [TestCase("badge.svg")]
    public async Task A_file_that_cannot_be_put_in_its_place_is_named(string file)
    {
        using var run = new CertifyCommand().With("PANEL_AREAS", "balance").With("PANEL_MODE", "observe");
        Directory.CreateDirectory(Path.Combine(run.Reports, file));

        var ended = await run.Certify();

        ShouldHaveNoVerdict(ended);
        ended.Printed.Should().Contain($"'{Path.Combine(run.Reports, file)}' cannot be written");
        ShouldBeClear(ended);
    }

    private static void ShouldHaveNoVerdict(Ended ended)
    {
        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.Report.Reasons[0].Should().StartWith("its report is not whole: ");
        ended.With(Outcome.Passed).Should().NotBeEmpty("what is known is kept");
        ended.ReportViolations().Should().BeEmpty();
        var summary = File.ReadAllText(Path.Combine(ended.Reports, Summary.FileName));
        summary.Should().StartWith("## Inconclusive\n", "no other file may say otherwise");
    }

    private static void ShouldBeClear(Ended ended) =>
        ended.Printed.Should().NotContain("please report it").And.NotContain("   at Conformance");
}
