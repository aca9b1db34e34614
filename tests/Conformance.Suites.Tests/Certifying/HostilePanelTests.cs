using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

[Parallelizable(ParallelScope.All)]
internal sealed class HostilePanelTests
{
    /// <summary>Seconds: the run's own bound and that of one request.</summary>
    private const double Longest = 99;

    private static IEnumerable<TestCaseData> Everywhere =>
        [
            Hostility.Case(Behaviours.IsSilent, @"\(Panel\.FirstByteTimeout\)"),
            Hostility.Case(Behaviours.FallsSilentHalfWay, @"\(Panel\.IdleTimeout\)"),
            Hostility.Case(Behaviours.SendsAByteASecond, @"\(Panel\.Timeout\)"),
            Hostility.Case(Behaviours.SendsItsHeadAByteASecond, @"\(Panel\.(FirstByteTimeout|Timeout)\)"),
            Hostility.Case(Behaviours.PromisesAnAnswerForEver, @"\(Panel\.(FirstByteTimeout|Timeout)\)"),
            Hostility.Case(Behaviours.ResetsHalfWay, "cannot be reached: .+"),
            Hostility.Case(Behaviours.HangsUp, "cannot be reached: .+"),
            Hostility.Case(Behaviours.SpeaksNoHttp, "cannot be reached: .+"),
            Hostility.Case(Behaviours.SendsLessThanItSays, "cannot be reached: .+"),
            Hostility.Case(Behaviours.ChunksBadly, "cannot be reached: .+"),
            Hostility.Case(Behaviours.SendsAHeaderOfAMegabyte, @"\(Panel\.MaxHeaderSize\)"),
            Hostility.Case(Behaviours.IsUnavailable, "503"),
            Hostility.Case(Behaviours.Challenges, "a page of Cloudflare"),
            Hostility.Case(Behaviours.ChallengesWithoutSayingSo, "a page of Cloudflare"),
            Hostility.Case(Behaviours.LimitsTheRate("1"), "429"),
        ];

    /// <summary>
    /// What could take all memory or the whole stack: in a process of its own, whose memory is measured.
    /// </summary>
    private static IEnumerable<TestCaseData> Immense =>
        [
            Hostility.Case(Behaviours.SendsHeadersWithoutEnd, @"\(Panel\.MaxHeaderSize\)"),
            Hostility.Case(Behaviours.SendsABodyWithoutEnd, @"\(Panel\.MaxBodySize\)"),
            Hostility.Case(Behaviours.SendsAGigabyteOfSpaces, @"\(Panel\.MaxBodySize\)"),
            Hostility.Case(Behaviours.SendsAGzipBomb, @"\(Panel\.MaxExpandedSize\)"),
            Hostility.Case(Behaviours.SendsGzipBombsWithoutEnd, @"\(Panel\.(MaxExpandedSize|MaxBodySize)\)"),
            Hostility.Case(Behaviours.NestsDeeply, @"\(Panel\.MaxDepth\)"),
        ];

    [TestCaseSource(nameof(Everywhere))]
    public Task Hostile_throughout_gets_one_reason_and_no_verdict(Behaviour behaviour, string reason) =>
        GetsOneReason(
            behaviour,
            reason,
            run =>
                run.With("PANEL_TIMEOUT", 5).With("PANEL_FIRST_BYTE_TIMEOUT", 2).With("PANEL_IDLE_TIMEOUT", 3).Certify()
        );

    [TestCaseSource(nameof(Immense))]
    public Task Immense_throughout_gets_one_reason_and_no_verdict(Behaviour behaviour, string reason) =>
        GetsOneReason(behaviour, reason, run => run.Run());

    [Test]
    public async Task A_panel_that_asks_to_wait_too_long_is_not_waited_for()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.LimitsTheRate("2147483647"));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds().With("PANEL_RUN_TIMEOUT", 10);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.Report.DurationSeconds.Should().BeLessThan(15);
        ended.Report.Reasons.Should().ContainSingle().Which.Should().MatchRegex("429|RunTimeout");
        ended.ShouldBeWhole();
    }

    private static async Task GetsOneReason(Behaviour behaviour, string reason, Func<CertifyCommand, Task<Ended>> end)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, behaviour);
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await end(run);

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Reasons.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith($"the panel at {hostile.Endpoint} cannot be reached: ")
            .And.MatchRegex(reason);
        ended
            .Report.Results.Should()
            .NotContain(r =>
                r.Outcome == Outcome.Passed || r.Outcome == Outcome.Failed || r.Outcome == Outcome.Deviates
            );
        ended.Report.DurationSeconds.Should().BeLessThan(Longest);
        ended.Exchanges.Select(e => e.Name).Distinct().Should().BeEquivalentTo("services.list", "balance.read");
        hostile.Heard.Should().HaveCountLessThanOrEqualTo(6, "each of the two is tried three times at most");
        ended.ShouldBeWhole();
    }
}
