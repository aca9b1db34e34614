using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.AtDocumentedRate;

public sealed class WrongDialectTests
{
    /// <summary>
    /// What SNS Panel's page documents otherwise than the reference page, and nothing that only follows from it.
    /// </summary>
    private static readonly string[] DocumentedDifferences =
    [
        "services.type-is-a-string",
        "services.min-is-a-string",
        "services.max-is-a-string",
        "status.start-count-is-a-string",
        "status.remains-is-a-string",
        "refill-status.status-is-a-known-word",
        "cancel.answer-is-an-array",
    ];

    [Test]
    public async Task An_sns_panel_fails_as_perfect_panel_in_just_what_its_page_documents_otherwise()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = "sns-panel", Speed = 20 });
        using var run = new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.NotCompatible, 1), ended.Printed);
        ended.With(Outcome.Failed).Should().Equal(DocumentedDifferences);
        ended.With(Outcome.Deviates).Should().Equal("auth.suspended-looks-unknown");
    }
}
