using System.Net;
using System.Net.Sockets;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class NoVerdictTests
{
    [Test]
    public async Task A_panel_that_is_down_gets_one_message_and_no_verdict()
    {
        using var run = CertifyCommand.Quick().At(ClosedPort());

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Reasons.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("cannot be reached")
            .And.Contain("Connection refused");
        ended.Printed.Should().NotContain("   at ");
        ended.Report.Results.Should().OnlyContain(r => r.Outcome != Outcome.Passed && r.Outcome != Outcome.Failed);
    }

    [Test]
    public async Task A_key_that_is_refused_gets_one_message_and_no_verdict()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        using var run = CertifyCommand.Quick().At(panel.Endpoint).With("PANEL_KEY", "demo-mistyped-key");

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Reasons.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("Check Panel.Key")
            .And.Contain("Invalid API key");
        ended.Exchanges.Should().HaveCount(2);
    }

    [Test]
    public async Task Wrong_settings_are_all_listed_and_nothing_is_sent()
    {
        using var run = CertifyCommand
            .Quick()
            .With("PANEL_URL", "panel.example")
            .With("PANEL_DIALECT", "perfect")
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "-1")
            .With("PANEL_AREAS", "status,orders");
        await File.WriteAllTextAsync(Path.Combine(run.Reports, "conformance.json"), "{\"verdict\": \"compatible\"}");

        var ended = await run.Run();

        ended.ExitCode.Should().Be(1);
        string[] wrong = ["Url", "Dialect", "MaxSpend", "Areas", "Key", "ServiceId", "Link"];
        ended.Printed.Should().ContainAll(wrong.Select(name => $"Panel.{name} (PANEL_")).And.NotContain("   at ");
        File.Exists(ended.ReportPath).Should().BeFalse("the report of an earlier run would pass for this one's");
        var kept = Path.Combine(run.Reports, "previous", "conformance.json");
        (await File.ReadAllTextAsync(kept)).Should().Contain("compatible", "it is not lost");
        ended.Exchanges.Should().BeEmpty();
    }

    [TestCase("X-Api-Key: something-else-entirely")]
    [TestCase("X-Gate: Token demo-other-key")]
    public async Task A_header_that_would_carry_a_key_along_is_refused(string header)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = "subnoc" });
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", "subnoc")
            .With("PANEL_HEADERS", header);

        var ended = await run.Certify();

        ended.ExitCode.Should().Be(1);
        ended
            .Printed.Should()
            .Contain("Panel.Headers (PANEL_HEADERS) has " + header.Split(':')[0])
            .And.NotContain("demo-other-key");
        ended.Exchanges.Should().BeEmpty();
    }

    [Test]
    public async Task A_second_run_in_the_same_folder_is_refused()
    {
        using var run = CertifyCommand.Quick();
        using var first = Core.Reports.ReportFolder.Open(run.Reports);

        var ended = await run.Run();

        ended.ExitCode.Should().Be(1);
        ended.Printed.Should().Contain(run.Reports).And.NotContain("   at ");
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/api/v2");
    }
}
