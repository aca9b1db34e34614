using Conformance.Core.Requirements;
using Conformance.Core.Targets;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests;

/// <summary>Each fault, in each dialect where it makes a difference, turns its requirements red and no others.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class KillTests
{
    private static readonly LawBook Law = LawBook.Load(ProjectRoot.Resolve("requirements"));

    private static readonly Dictionary<string, Lazy<IReadOnlyList<Result>>> Plain = new[] { "perfect-panel", "sns-panel", "subnoc" }
        .ToDictionary(dialect => dialect, dialect => new Lazy<IReadOnlyList<Result>>(() => Workers.Certify(dialect).Results));

    public static IEnumerable<TestCaseData> Pairs() =>
        from fault in Catalogue.Faults
        from dialect in fault.Dialects
        select new TestCaseData(fault, dialect).SetArgDisplayNames(fault.Id, dialect);

    [TestCaseSource(nameof(Pairs))]
    public void Breaks(Switch fault, string dialect)
    {
        var known = Law.All.Where(requirement => requirement.HoldsIn(dialect)).Select(requirement => requirement.Id);
        var changed = Workers.Certify(dialect, ("Panel.Faults", fault.Id)).Results.Except(Plain[dialect].Value, new SameOutcome()).ToList();
        var red = changed.Where(result => result.Outcome is Outcome.Failed or Outcome.Deviates).ToList();

        Told(red).Select(told => told.Split(' ')[0]).Should().BeEquivalentTo(fault.Breaks.Intersect(known), "these it breaks, and no others:\n{0}\n", string.Join('\n', Told(red)));
        Told(changed.Except(red).Where(result => !fault.Hides.Any(hidden => result.Requirement.StartsWith(hidden, StringComparison.Ordinal)))).Should().BeEmpty("it says what it hides");
    }

    private static IEnumerable<string> Told(IEnumerable<Result> results) => results.Select(result => $"{result.Requirement} is {result.Outcome}: {result.Message}");

    private sealed class SameOutcome : IEqualityComparer<Result>
    {
        public bool Equals(Result? x, Result? y) => (x?.Requirement, x?.Outcome) == (y?.Requirement, y?.Outcome);

        public int GetHashCode(Result obj) => obj.Requirement.GetHashCode(StringComparison.Ordinal);
    }
}
