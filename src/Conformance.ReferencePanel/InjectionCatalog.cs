using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

/// <summary>Everything about a panel that can be switched on: what is wrong, and what is only different.</summary>
public static class InjectionCatalog
{
    public static IReadOnlyList<InjectionInfo> Faults { get; } =
    [.. FaultCatalog.All.Select(fault => Describe(fault, fault.Breaks, fault.Hides))];

    public static IReadOnlyList<InjectionInfo> Variations { get; } =
    [.. VariationCatalog.All.Select(variation => Describe(variation, [], []))];

    private static InjectionInfo Describe(
        Injection injection,
        IReadOnlyList<string> breaks,
        IReadOnlyList<string> hides
    ) =>
        new(
            injection.Id,
            injection.Description,
            breaks,
            hides,
            [.. KnownDialects.All.Where(injection.AppliesTo).Select(dialect => dialect.Name)]
        );
}
