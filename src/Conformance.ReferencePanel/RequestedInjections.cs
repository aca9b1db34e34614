using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

internal static class RequestedInjections
{
    /// <summary>Those that the options switch on, in the order in which they are given.</summary>
    /// <exception cref="ArgumentException">One is unknown, or makes no difference in the dialect.</exception>
    public static IReadOnlyList<Injection> From(PanelOptions options) =>
        [
            .. options.Faults.Select(id => Named(FaultCatalog.All, "fault", id, options)),
            .. options.Variations.Select(id => Named(VariationCatalog.All, "variation", id, options)),
        ];

    private static Injection Named(IReadOnlyList<Injection> known, string kind, string id, PanelOptions options)
    {
        Injection injection =
            known.FirstOrDefault(injection => injection.Id == id)
            ?? throw new ArgumentException(
                $"'{id}' is not a {kind} of the reference panel: it has {Listed(known, id)}."
            );
        return injection.AppliesTo(KnownDialects.Get(options.Dialect))
            ? injection
            : throw new ArgumentException($"The {kind} '{id}' makes no difference in the dialect {options.Dialect}.");
    }

    /// <summary>Those of the same area, or else all.</summary>
    private static string Listed(IReadOnlyList<Injection> known, string id)
    {
        var area = id.Split('.')[0] + ".";
        var near = known.Where(injection => injection.Id.StartsWith(area, StringComparison.Ordinal)).ToList();
        return string.Join(", ", (near.Count > 0 ? near : known).Select(injection => injection.Id));
    }
}
