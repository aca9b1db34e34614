using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>Plain HTTP to a host beyond this machine, whose part the panel plays as a proxy.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PlainHttpTests
{
    [TestCase("perfect-panel"), TestCase("subnoc")]
    public async Task It_deviates_where_no_page_demands_https(string dialect)
    {
        await using var panel = await Panel(dialect);
        using var run = Beyond(panel).With("PANEL_DIALECT", dialect);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.CompatibleWithDeviations, 0), ended.Printed);
        ended.With(Outcome.Deviates).Should().Equal("wire.https-beyond-this-machine");
    }

    [Test]
    public async Task It_fails_where_the_page_demands_https()
    {
        await using var panel = await Panel("sns-panel");
        using var run = Beyond(panel).With("PANEL_DIALECT", "sns-panel");

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.With(Outcome.Failed).Should().Equal("wire.https");
    }

    private static Task<PanelHost> Panel(string dialect) =>
        PanelHost.StartAsync(new PanelOptions { Dialect = dialect });

    private static CertifyCommand Beyond(PanelHost panel) =>
        CertifyCommand
            .Quick()
            .At(new Uri("http://panel.example/api/v2"))
            .With("http_proxy", new Uri(panel.Endpoint, "/"))
            .With("no_proxy", "");
}
