using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

/// <summary>All faults and variations that <see cref="PanelOptions"/> can name.</summary>
public static class InjectionCatalog
{
    /// <summary>What breaks the contract, in the order of the requirements' areas.</summary>
    public static IReadOnlyList<InjectionInfo> Faults { get; } =
    [.. FaultCatalog.All.Select(fault => Describe(fault, fault.Breaks, fault.Hides))];

    /// <summary>What is different, and within the contract.</summary>
    public static IReadOnlyList<InjectionInfo> Variations { get; } =
    [.. VariationCatalog.All.Select(variation => Describe(variation, [], []))];

    private static InjectionInfo Describe(
        Injection injection,
        IReadOnlyList<string> breaks,
        IReadOnlyList<string> hides
    )
    {
        var dialects = KnownDialects.All.Where(injection.AppliesTo).Select(dialect => dialect.Name);
        return new InjectionInfo(injection.Id, injection.Description, breaks, hides, [.. dialects]);
    }
}
