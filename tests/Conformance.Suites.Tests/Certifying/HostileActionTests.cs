using System.Text.RegularExpressions;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

[Parallelizable(ParallelScope.All)]
internal sealed class HostileActionTests
{
    private static IEnumerable<TestCaseData> Ways =>
        [
            Hostility.Case(Behaviours.IsSilent, @"\(Panel\.FirstByteTimeout\)"),
            Hostility.Case(Behaviours.NestsDeeply, @"\(Panel\.MaxDepth\)"),
            Hostility.Case(Behaviours.ResetsHalfWay, "."),
            Hostility.Case(Behaviours.IsUnavailable, "503"),
            Hostility.Case(Behaviours.Challenges, "a page of Cloudflare"),
        ];

    /// <summary>
    /// What could take all memory, many times at once: in a process of its own, whose memory is measured.
    /// </summary>
    private static IEnumerable<TestCaseData> Immense =>
        [
            Hostility.Case(Behaviours.SendsABodyWithoutEnd, @"\(Panel\.MaxBodySize\)"),
            Hostility.Case(Behaviours.SendsAGzipBomb, @"\(Panel\.MaxExpandedSize\)"),
        ];

    [TestCaseSource(nameof(Ways))]
    public Task Hostile_towards_one_action_leaves_that_open_and_verifies_the_rest(Behaviour behaviour, string reason) =>
        LeavesThatOpen(behaviour, reason, run => run.With("PANEL_FIRST_BYTE_TIMEOUT", 2).Certify());

    [TestCaseSource(nameof(Immense))]
    public Task Immense_towards_one_action_leaves_that_open_and_verifies_the_rest(Behaviour behaviour, string reason) =>
        LeavesThatOpen(behaviour, reason, run => run.Run());

    [Test]
    public async Task Hostile_towards_one_action_a_panel_is_not_taken_for_gone()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("status", Behaviours.IsUnavailable)
        );
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .WithShortBounds()
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", 50);

        var ended = await run.Certify();

        ended.Report.Reasons.Should().NotContain(reason => reason.Contains("is gone", StringComparison.Ordinal));
        ended.With(Outcome.Passed).Should().Contain(["add.quantity-zero-is-refused", "add.order-is-an-integer"]);
        ended.ShouldBeWhole();
    }

    [TestCase("gzip"), TestCase("deflate"), TestCase("br")]
    public async Task What_cannot_be_decompressed_is_no_answer_to_that_action_and_the_rest_is_verified(string coding)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("status", Behaviours.CallsItself(coding))
        );
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        ended.ExitCode.Should().Be(1, ended.Printed);
        ended
            .With(Outcome.Passed)
            .Should()
            .Contain(["services.ids-are-unique", "cancel.batch-takes-100-ids"])
            .And.NotContain(id => id.StartsWith("status.", StringComparison.Ordinal));
        ended.ShouldBeWhole();
    }

    private static async Task LeavesThatOpen(Behaviour behaviour, string reason, Func<CertifyCommand, Task<Ended>> end)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.Towards("status", behaviour));
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .WithShortBounds()
            .With("PANEL_ORDER_ID", DemoAccounts.FundedOrder)
            .With("PANEL_REFILL_ID", DemoAccounts.FundedRefill);

        var ended = await end(run);

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.With(Outcome.Failed).Concat(ended.With(Outcome.Deviates)).Should().BeEmpty();
        ended
            .With(Outcome.Passed)
            .Should()
            .Contain([
                "services.ids-are-unique",
                "balance.balance-is-a-decimal-string",
                "refill.batch-takes-100-ids",
                "refill-status.unknown-refill-is-refused",
                "cancel.batch-takes-100-ids",
            ]);
        var open = ended.Report.Results.Where(r => r.Outcome is Outcome.Inconclusive).ToList();
        open.Select(r => r.Requirement)
            .Should()
            .Contain([
                "status.charge-is-a-decimal-string",
                "status.unknown-order-is-refused",
                "status.batch-takes-100-ids",
            ]);
        open.Should()
            .OnlyContain(r =>
                r.Area == "status"
                || r.Area == "robustness"
                || r.Requirement.Contains("status", StringComparison.Ordinal)
            )
            .And.OnlyContain(r => Regex.IsMatch(r.Message!, reason));
        ended.ShouldBeWhole();
    }
}
