using Conformance.Core.Contracts;
using Conformance.Core.Runs;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// The matrix as a whole, by what was measured.
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
        var killed = Measured
            .Of(TrialKind.Fault)
            .SelectMany(trial => trial.Found.Select(id => (id, trial.Dialect)))
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
        var killers = Measured
            .Of(TrialKind.Fault)
            .SelectMany(trial => trial.Found.Select(id => (Id: id, Killer: $"{trial.Id} in {trial.Dialect}")))
            .GroupBy(killed => killed.Id, killed => killed.Killer)
            .ToLookup(killed => string.Join(", ", killed.Order(StringComparer.Ordinal)), killed => killed.Key);

        killers
            .Where(together => together.Count() > 1)
            .Select(together => $"{string.Join(" and ", together)} by {together.Key}")
            .Should()
            .BeEmpty("two that the same faults kill are one");
    }

    [Test]
    public void The_page_is_current() =>
        GeneratedFile.Demand(MatrixPage.File, new MatrixPage(Matrix.Requirements, Measured.Current).Write());
}
