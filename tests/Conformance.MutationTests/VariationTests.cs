using Conformance.Core.Reporting;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests;

/// <summary>Whatever the contract leaves open, a panel may do, and is compatible.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class VariationTests
{
    public static IEnumerable<TestCaseData> Pairs() =>
        from variation in Catalogue.Variations
        from dialect in variation.Dialects
        select new TestCaseData(variation, dialect).SetArgDisplayNames(variation.Id, dialect);

    [TestCaseSource(nameof(Pairs))]
    public void IsCompatible(Switch variation, string dialect)
    {
        var report = Workers.Certify(dialect, ("Panel.Variations", variation.Id));

        Alarms(report).Should().BeEmpty();
        report.Verdict.Should().Be(Verdict.Compatible, "{0}", string.Join("; ", report.Reasons));
    }

    private static IEnumerable<string> Alarms(ConformanceReport report) =>
        report.Results.Where(result => result.Outcome is Outcome.Failed or Outcome.Deviates or Outcome.Inconclusive).Select(result => $"{result.Requirement} is {result.Outcome}: {result.Message}");
}
