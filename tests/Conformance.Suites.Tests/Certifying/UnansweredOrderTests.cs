using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

public sealed class UnansweredOrderTests
{
    [Test]
    public async Task A_run_that_is_killed_between_an_order_and_its_answer_leaves_the_order_to_be_named_by_the_next()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        await using var hostile = HostileServer.Before(panel.Endpoint, KeepsGoodOrdersWaiting);
        using var run = CertifyCommand
            .Quick()
            .At(hostile.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);
        using (var begun = run.Begin())
        {
            await Until(() => hostile.Heard.Any(IsGoodOrder));
            await begun.Kill();
        }

        const string named =
            "(service 1, quantity 50) and never recorded the answer: it may exist and have been charged";
        using var next = CertifyCommand.Quick().At(hostile.Endpoint);
        var ended = await next.Certify();
        using var last = CertifyCommand.Quick().At(hostile.Endpoint);
        var after = await last.Certify();

        ended.Report.Notes.Should().ContainSingle().Which.Should().Contain(named);
        ended.Printed.Should().Contain(named);
        ended.Report.Verdict.Should().Be(Verdict.Compatible, "it is told, and breaks nothing");
        after.Report.Notes.Should().BeEmpty("it was named");
    }

    private static bool IsGoodOrder(HeardRequest request) =>
        request.Action == "add"
        && request.Body.Contains(
            "service=1&link=https%3A%2F%2Fexample.com%2Fpost&quantity=50",
            StringComparison.Ordinal
        )
        && request.Body.Contains("key=demo-funded-key", StringComparison.Ordinal);

    private static Task KeepsGoodOrdersWaiting(ClientConnection visit) =>
        IsGoodOrder(visit.Request) ? visit.Wait() : visit.Forward();

    private static async Task Until(Func<bool> holds)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(20, bound.Token);
    }
}
