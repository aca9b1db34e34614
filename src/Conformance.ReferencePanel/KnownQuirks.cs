using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Faults;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Variations;

namespace Conformance.ReferencePanel;

internal static class KnownQuirks
{
    /// <summary>Those that the options switch on, in the order in which they are given.</summary>
    /// <exception cref="ArgumentException">One is unknown, or makes no difference in the dialect.</exception>
    public static IReadOnlyList<Quirk> Of(PanelOptions options) =>
        [
            .. options.Faults.Select(id => Named(FaultCatalogue.All, "fault", id, options)),
            .. options.Variations.Select(id => Named(VariationCatalogue.All, "variation", id, options)),
        ];

    private static Quirk Named(IReadOnlyList<Quirk> known, string kind, string id, PanelOptions options)
    {
        var quirk =
            known.FirstOrDefault(quirk => quirk.Id == id)
            ?? throw new ArgumentException(
                $"'{id}' is not a {kind} of the reference panel: it has {Listed(known, id)}."
            );
        return quirk.In(KnownDialects.Named(options.Dialect))
            ? quirk
            : throw new ArgumentException($"The {kind} '{id}' makes no difference in the dialect {options.Dialect}.");
    }

    /// <summary>Those of the same area, or else all.</summary>
    private static string Listed(IReadOnlyList<Quirk> known, string id)
    {
        var area = id.Split('.')[0] + ".";
        var near = known.Where(quirk => quirk.Id.StartsWith(area, StringComparison.Ordinal)).ToList();
        return string.Join(", ", (near.Count > 0 ? near : known).Select(quirk => quirk.Id));
    }
}
