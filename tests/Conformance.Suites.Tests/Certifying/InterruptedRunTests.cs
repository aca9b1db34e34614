using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

[Parallelizable(ParallelScope.All)]
[Platform(Exclude = "Win")]
public sealed class InterruptedRunTests
{
    /// <summary>No run ends before the last moment at which one is broken off.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(3);

    private const int LastMoment = 3000;

    private PanelHost panel = null!;

    [OneTimeSetUp]
    public async Task StartPanel() => panel = await PanelHost.StartAsync(new PanelOptions { Latency = Latency });

    [OneTimeTearDown]
    public async Task StopPanel() => await panel.DisposeAsync();

    [Test]
    public async Task Killed_at_any_moment_it_leaves_a_valid_report_without_a_verdict([Range(1, 6)] int seed)
    {
        using var run = CertifyCommand.Quick().At(panel.Endpoint);
        using var begun = run.Begin();
        await begun.Reported(_ => true);
        await Task.Delay(new Random(seed).Next(LastMoment));

        ShouldBeUnfinished(await begun.Kill());
    }

    [Test]
    public async Task A_killed_run_does_not_keep_the_next_one_out()
    {
        using var run = new CertifyCommand().At(panel.Endpoint);
        using var begun = run.Begin();
        await begun.Reported(report => report.Requests > 0);
        var killedAt = (await begun.Kill()).Report.StartedAt;

        await using var prompt = await PanelHost.StartAsync(new PanelOptions());
        var next = await run.At(prompt.Endpoint).Certify();

        (next.Report.Verdict, next.ExitCode).Should().Be((Verdict.Compatible, 0), next.Printed);
        next.Report.StartedAt.Should().BeAfter(killedAt);
    }

    [Test]
    public async Task Terminated_it_leaves_what_was_known()
    {
        using var run = new CertifyCommand().At(panel.Endpoint);
        using var begun = run.Begin();
        await begun.Reported(report => report.Requests > 0);

        var ended = await begun.Signal("TERM");

        ShouldBeUnfinished(ended);
        ended.Report.Requests.Should().BePositive();
    }

    [Test]
    public async Task Interrupted_at_a_terminal_it_leaves_what_was_known()
    {
        if (ProcessTree.IgnoresInterrupts)
        {
            Assert.Ignore(
                "The tests were started with interrupts ignored, as a script's shell starts what it leaves "
                    + "in the background, and so is every run that they start."
            );
        }

        using var run = new CertifyCommand().At(panel.Endpoint);
        using var begun = run.Begin();
        await begun.Reported(report => report.Requests > 0);

        var ended = await begun.SignalAll("INT");

        ShouldBeUnfinished(ended);
        ended.Report.Requests.Should().BePositive();
    }

    private static void ShouldBeUnfinished(Ended ended)
    {
        ended.Report.Verdict.Should().Be(Verdict.Inconclusive, ended.Printed);
        ended
            .Report.Reasons.Should()
            .Contain(reason =>
                reason.Contains("interrupted", StringComparison.Ordinal)
                || reason.Contains("not ended", StringComparison.Ordinal)
            );
        ended.With(Outcome.Failed).Should().BeEmpty();
        ended.ShouldBeWhole();
    }
}
