using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>
/// Error texts that would colour, overwrite or reorder what a terminal shows: raw where JSON permits it, escaped
/// elsewhere.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class SteeringTextTests
{
    private const string Text =
        """\u001b[31m\u001b]0;owned\u0007[red]unclosed[/][/]<script>alert(1)</script>\r\u0008"""
        + "\u009b31m\u007f\u202egnp.exe\u2028";

    private static readonly string[] Steering =
    [
        "\u001b",
        "\u0007",
        "\u0008",
        "\r",
        "\u009b",
        "\u007f",
        "\u202e",
        "\u2028",
    ];

    [Test]
    public async Task In_the_reason_why_there_is_no_verdict_it_is_shown_and_not_obeyed()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(panel.Endpoint, Behaviours.Says($$"""{"error": "{{Text}}"}"""));
        using var run = CertifyCommand.Quick().At(hostile.Endpoint);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ShouldShowIt(ended);
    }

    [Test]
    public async Task In_what_is_said_of_a_broken_requirement_it_is_shown_and_not_obeyed()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        await using var hostile = HostileServer.Before(
            panel.Endpoint,
            Behaviours.RefusesWith($$"""{"error": ["{{Text}}"], "{{Text}}": 1}""")
        );
        using var run = CertifyCommand.Quick().At(hostile.Endpoint);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ShouldShowIt(ended);
    }

    private static void ShouldShowIt(Ended ended)
    {
        ended.Printed.Should().Contain("alert(1)").And.NotContainAny(Steering);
        ended.ShouldBeWhole();
    }
}
