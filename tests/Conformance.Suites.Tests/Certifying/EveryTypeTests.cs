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
                .Be(1 + type.Parameters.Count, "the balance is read besides");
        }

        var ordered = ended.Exchanges.Where(e =>
            e.ParsedBody.Member("order") is not null && e.Name.StartsWith("add.", StringComparison.Ordinal)
        );
        ordered.Should().HaveCountGreaterThan(10);
        ordered
            .SelectMany(e => new[] { e.Number - 1, e.Number + 1 })
            .Select(number => ended.Exchanges.Single(e => e.Number == number).Name)
            .Distinct()
            .Should()
            .Equal(["books.balance"], "the balance is read right before and right after each order that is accepted");
    }
}
