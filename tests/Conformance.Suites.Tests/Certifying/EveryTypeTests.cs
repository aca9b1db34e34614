using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class EveryTypeTests
{
    [Test]
    public async Task An_order_of_every_type_takes_two_requests_and_one_for_each_parameter()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        using var run = new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "100")
            .With("PANEL_ALL_TYPES", "true")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
        foreach (
            var type in InProcessRun
                .Contract.Dialect("perfect-panel")
                .DocumentedServiceTypes.Where(type => type.Name != "Default")
        )
        {
            string[] names = [$"add.{type.Slug}-takes-its-parameters", $"add.{type.Slug}-needs-each-parameter"];
            ended.With(Outcome.Passed).Should().Contain(names);
            ended
                .Exchanges.Count(e => names.Contains(e.Name))
                .Should()
                .Be(1 + type.Parameters.Count, "the guard reads the balance after the one that is accepted");
        }

        var since = ended
            .Exchanges.Where(e => e.Name.StartsWith("orders.", StringComparison.Ordinal))
            .Max(e => e.Number);
        ended
            .Exchanges.Count(e => e.Number > since && e.Name == "books.balance")
            .Should()
            .Be(ended.Exchanges.Count(e => e.Number > since && e.ParsedBody.Member("order") is not null));
    }
}
