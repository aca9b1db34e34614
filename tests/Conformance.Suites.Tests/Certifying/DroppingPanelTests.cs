using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

[Parallelizable(ParallelScope.All)]
public sealed class DroppingPanelTests
{
    [Test]
    public async Task Dropped_connections_break_nothing_and_no_order_is_sent_twice([Range(1, 6)] int seed)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.Drops(0.05, seed));
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .With("PANEL_SEED", seed)
            .With("PANEL_REQUESTS_PER_MINUTE", 0)
            .With("PANEL_MODE", seed % 2 == 0 ? "order" : "observe")
            .With("PANEL_MAX_SPEND", 50);

        var ended = await run.Certify();

        ended.With(Outcome.Failed).Concat(ended.With(Outcome.Deviates)).Should().BeEmpty(ended.Printed);
        ended.Report.Verdict.Should().BeOneOf(Verdict.Compatible, Verdict.Inconclusive);
        ended.ExitCode.Should().Be(ended.Report.Verdict is Verdict.Compatible ? 0 : 1, ended.Printed);
        var orders = ended.Exchanges.Where(e => e.Request.Field("action") == "add").ToList();
        orders.Select(e => $"{e.Name} {string.Join(' ', e.Request.Fields)}").Should().OnlyHaveUniqueItems();
        hostile.Heard.Count(request => request.Action == "add").Should().Be(orders.Count);
        ended.ShouldBeWhole();
    }
}
