using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.AtDocumentedRate;

public sealed class DocumentsTests
{
    private static IReadOnlyList<string> Dialects => InProcessRun.Contract.DialectIds;

    [TestCaseSource(nameof(Dialects))]
    public async Task The_documents_own_examples_pass_every_shape_check(string dialect)
    {
        await using var documents = await DocumentServer.Start(dialect);
        using var run = new CertifyCommand()
            .At(documents.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "1000000")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Certify();

        var checking = InProcessRun
            .Contract.Requirements.All.Where(r =>
                r.AppliesTo(dialect) && r.SchemaPlaces.Any(place => documents.Answers.Contains(place.Schema))
            )
            .ToList();
        var shapes = checking.Select(r => r.Id).ToHashSet();
        var unconvinced = ended
            .Report.Results.Where(r => shapes.Contains(r.Requirement) && r.Outcome is not Outcome.Passed)
            .Select(r => $"{r.Requirement}: {r.Outcome} {r.Message}");
        unconvinced.Should().BeEmpty();
        checking
            .SelectMany(r => r.SchemaPlaces)
            .Select(place => place.Schema)
            .Should()
            .Contain(documents.Answers, "an example that no requirement checks shows nothing");
    }
}
