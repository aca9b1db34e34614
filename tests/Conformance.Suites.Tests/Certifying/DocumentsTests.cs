using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class DocumentsTests
{
    /// <summary>How many requirements of each dialect the documents' own examples pass: so that the test cannot come to hold nothing.</summary>
    [TestCase("perfect-panel", 46)]
    [TestCase("sns-panel", 32)]
    [TestCase("subnoc", 46)]
    public async Task The_documents_own_examples_pass_every_shape_check(string dialect, int count)
    {
        await using var documents = await DocumentServer.Start(dialect);
        using var run = new CertifyCommand().At(documents.Endpoint).With("PANEL_DIALECT", dialect).With("PANEL_MODE", "order").With("PANEL_MAX_SPEND", "1000000");

        var ended = await run.Run();

        var shapes = LawBooks.Current.All.Where(r => r.HoldsIn(dialect) && r.Shape.Any(s => documents.Answers.Contains(s.Answer))).Select(r => r.Id).ToHashSet();
        var unconvinced = ended.Report.Results.Where(r => shapes.Contains(r.Requirement) && r.Outcome is not Outcome.Passed).Select(r => $"{r.Requirement}: {r.Outcome} {r.Message}");
        unconvinced.Should().BeEmpty();
        shapes.Should().HaveCount(count);
    }
}
