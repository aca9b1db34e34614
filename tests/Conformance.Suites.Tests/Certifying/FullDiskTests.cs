using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
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

    private static void ShouldBeClear(Ended ended) =>
        ended.Printed.Should().NotContain("please report it").And.NotContain("   at Conformance");
}
