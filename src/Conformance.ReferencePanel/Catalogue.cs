using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

/// <summary>Everything about a panel that can be switched on: what is wrong, and what is only different.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Switch> Faults { get; } =
    [.. FaultCatalogue.All.Select(fault => Describe(fault, fault.Breaks, fault.Hides))];

    public static IReadOnlyList<Switch> Variations { get; } =
    [.. VariationCatalogue.All.Select(variation => Describe(variation, [], []))];

    private static Switch Describe(Quirk quirk, IReadOnlyList<string> breaks, IReadOnlyList<string> hides) =>
        new(
            quirk.Id,
            quirk.What,
            breaks,
            hides,
            [.. KnownDialects.All.Where(quirk.In).Select(dialect => dialect.Name)]
        );
}
