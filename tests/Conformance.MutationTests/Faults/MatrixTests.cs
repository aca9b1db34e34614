using Conformance.Core.Contracts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// The matrix as a whole, by what the faults say that they break; that they break just that is the matter of
/// <see cref="KillTests"/>.
/// </summary>
public sealed class MatrixTests
{
    /// <summary>What no panel on this machine can break, so that no fault can; see PlainHttpTests.</summary>
    private static readonly string[] NotOnThisMachine = ["wire.https", "wire.https-beyond-this-machine"];

    [Test]
    public void Ids_are_unique() =>
        InjectionCatalog
            .Faults.Concat(InjectionCatalog.Variations)
            .Select(known => known.Id)
            .Should()
            .OnlyHaveUniqueItems();

    [Test]
    public void Each_fault_makes_a_difference_somewhere() =>
        InjectionCatalog.Faults.Where(fault => fault.Dialects.Count == 0).Select(fault => fault.Id).Should().BeEmpty();

    [Test]
    public void Each_fault_breaks_something() =>
        Matrix.All.Where(pair => !pair.Breaks(Matrix.Requirements).Any()).Should().BeEmpty();

    [Test]
    public void Each_check_is_killed_in_each_dialect_where_it_holds()
    {
        var killed = Matrix
            .All.SelectMany(pair => pair.Breaks(Matrix.Requirements).Select(id => (id, pair.Dialect)))
            .ToHashSet();

        var survivors =
            from requirement in Matrix.Requirements.All
            where
                requirement.VerificationKind is not VerificationKind.None && !NotOnThisMachine.Contains(requirement.Id)
            from dialect in requirement.Dialects
            where !killed.Contains((requirement.Id, dialect))
            select $"{requirement.Id} in {dialect}";

        survivors.Should().BeEmpty("a check that no fault turns red may be unable to fail");
    }

    [Test]
    public void No_two_requirements_are_always_killed_together()
    {
        var killers = Matrix
            .All.SelectMany(pair => pair.Breaks(Matrix.Requirements).Select(id => (Id: id, Pair: pair.ToString())))
            .GroupBy(killed => killed.Id, killed => killed.Pair)
            .ToLookup(killed => string.Join(", ", killed.Order(StringComparer.Ordinal)), killed => killed.Key);

        killers
            .Where(together => together.Count() > 1)
            .Select(together => $"{string.Join(" and ", together)} by {together.Key}")
            .Should()
            .BeEmpty("two that the same faults kill are one");
    }

    [Test]
    public void The_page_is_current() =>
        GeneratedFile.Demand("docs/kill-matrix.md", new MatrixPage(Matrix.Requirements, Matrix.All).Write());
}
