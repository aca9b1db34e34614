using Conformance.Core.Requirements;
using Conformance.Core.Targets;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>Each fault, in each dialect where it makes a difference, turns its requirements red and no others.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class KillTests
{
    private static readonly LawBook Law = LawBook.Load(ProjectRoot.Resolve("requirements"));

    public static IEnumerable<TestCaseData> Pairs() =>
        from fault in Catalogue.Faults
        from dialect in fault.Dialects
        select new TestCaseData(fault, dialect).SetArgDisplayNames(fault.Id, dialect);

    [TestCaseSource(nameof(Pairs))]
    public void Breaks(Switch fault, string dialect)
    {
        var kill = Matrix.Of(fault, dialect);

        kill.Red.Select(result => result.Requirement).Should().BeEquivalentTo(
            fault.Breaks.Where(id => Law[id].HoldsIn(dialect)), "these it breaks, and no others:\n{0}\n", string.Join('\n', kill.Red.Select(Told)));
        kill.Hidden.Where(result => !fault.Hides.Any(hidden => result.Requirement.StartsWith(hidden, StringComparison.Ordinal))).Select(Told)
            .Should().BeEmpty("it says what it hides");
    }

    private static string Told(Result result) => $"{result.Requirement} is {result.Outcome}: {result.Message}";
}
