using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

/// <summary>Finds the faults and variations that a panel's options name.</summary>
internal static class RequestedInjections
{
    /// <summary>Returns the faults and then the variations, in the order in which the options name them.</summary>
    /// <exception cref="ArgumentException">An id is unknown, or makes no difference in the dialect.</exception>
    public static IReadOnlyList<Injection> From(PanelOptions options)
    {
        var dialect = KnownDialects.Get(options.Dialect);
        var faults = options.Faults.Select(id => Find(FaultCatalog.All, "fault", id, dialect));
        var variations = options.Variations.Select(id => Find(VariationCatalog.All, "variation", id, dialect));
        return [.. faults, .. variations];
    }

    private static Injection Find(IReadOnlyList<Injection> known, string kind, string id, PanelDialect dialect)
    {
        var injection = known.FirstOrDefault(injection => injection.Id == id);
        if (injection is null)
        {
            throw new ArgumentException(
                $"'{id}' is not a {kind} of the reference panel: it has {Suggested(known, id)}."
            );
        }

        if (!injection.AppliesTo(dialect))
            throw new ArgumentException($"The {kind} '{id}' makes no difference in the dialect {dialect.Name}.");

        return injection;
    }

    /// <summary>Lists the ids of the same area, or all where the area is unknown.</summary>
    private static string Suggested(IReadOnlyList<Injection> known, string id)
    {
        var area = id.Split('.')[0] + ".";
        var ids = known.Select(injection => injection.Id).ToList();
        var near = ids.Where(other => other.StartsWith(area, StringComparison.Ordinal)).ToList();
        if (near.Count == 0)
            near = ids;
        return string.Join(", ", near);
    }
}
