using Conformance.Core.Requirements;
using Conformance.Core.Targets;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>The matrix as a whole.</summary>
public sealed class MatrixTests
{
    private static readonly LawBook Law = LawBook.Load(ProjectRoot.Resolve("requirements"));

    /// <summary>What no panel on this machine can break, so that no fault can; a transcript can, see there.</summary>
    private static readonly string[] NotOnThisMachine = ["wire.https", "wire.https-beyond-this-machine"];

    [Test]
    public void Ids_are_unique() => Catalogue.Faults.Concat(Catalogue.Variations).Select(known => known.Id).Should().OnlyHaveUniqueItems();

    [Test]
    public void Each_check_is_killed_in_each_dialect_where_it_holds()
    {
        var killed = Matrix.All().SelectMany(kill => kill.Red.Select(result => (result.Requirement, kill.Dialect))).ToHashSet();

        var survivors =
            from requirement in Law.All
            where requirement.JudgedBy is not JudgedBy.Nothing && !NotOnThisMachine.Contains(requirement.Id)
            from dialect in requirement.Dialects
            where !killed.Contains((requirement.Id, dialect))
            select $"{requirement.Id} in {dialect}";

        survivors.Should().BeEmpty("a check that no fault turns red may be unable to fail");
    }

    [Test]
    public void No_two_requirements_are_always_killed_together()
    {
        var killers = Matrix.All().SelectMany(kill => kill.Red.Select(result => (result.Requirement, kill.Pair)))
            .GroupBy(killed => killed.Requirement, killed => killed.Pair)
            .ToLookup(killed => string.Join(", ", killed.Order(StringComparer.Ordinal)), killed => killed.Key);

        killers.Where(together => together.Count() > 1).Select(together => $"{string.Join(" and ", together)} by {together.Key}")
            .Should().BeEmpty("two that the same faults kill are one");
    }

    [Test]
    public void The_page_is_what_the_runs_gave() => Committed.Demand("docs/kill-matrix.md", new MatrixPage(Law, Matrix.All()).Write());
}
