using System.Text.RegularExpressions;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

[Parallelizable(ParallelScope.All)]
internal sealed class LostPanelTests
{
    private static IEnumerable<TestCaseData> Ways =>
        [
            Hostility.Case(Behaviours.DiesAfter(10), "refused|reset|closed"),
            Hostility.Case(Behaviours.From(11, Behaviours.IsUnavailable), "503"),
            Hostility.Case(Behaviours.From(11, Behaviours.IsSilent), "FirstByteTimeout"),
        ];

    [TestCaseSource(nameof(Ways))]
    public async Task Lost_after_the_tenth_request_keeps_what_was_verified_and_stops_asking(
        Behaviour behaviour,
        string reason
    )
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, behaviour);
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).WithShortBounds();

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.With(Outcome.Failed).Concat(ended.With(Outcome.Deviates)).Should().BeEmpty();
        ended.With(Outcome.Passed).Should().Contain(["services.ids-are-unique", "balance.balance-is-a-decimal-string"]);
        ended.With(Outcome.Inconclusive).Should().Contain(["cancel.batch-takes-100-ids", "refill.batch-takes-100-ids"]);
        ended.Report.Reasons.Should().Contain(text => Regex.IsMatch(text, reason));
        ended.ShouldBeWhole();
        ended
            .Exchanges.Should()
            .HaveCountLessThanOrEqualTo(
                10 + (3 * (5 + 6)),
                "five requests and the six under way are tried three times each"
            );
    }

    [Test]
    public async Task A_run_is_over_when_its_time_is()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.From(11, Behaviours.IsSilent));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint).With("PANEL_RUN_TIMEOUT", 6);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended.Report.Reasons.Should().Contain(text => text.Contains("(Panel.RunTimeout)"));
        ended.With(Outcome.Passed).Should().Contain("services.ids-are-unique");
        ended.With(Outcome.Failed).Should().BeEmpty();
        ended.ShouldBeWhole();
        ended.Report.DurationSeconds.Should().BeInRange(6, 12);
    }
}
