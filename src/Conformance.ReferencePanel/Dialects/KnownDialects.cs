namespace Conformance.ReferencePanel.Dialects;

internal static class KnownDialects
{
    public static IReadOnlyList<PanelDialect> All { get; } = [PerfectPanel.Dialect, SnsPanel.Dialect, SubNoc.Dialect];

    /// <exception cref="ArgumentException">There is no dialect of this name.</exception>
    public static PanelDialect Get(string name)
    {
        var known = All.FirstOrDefault(dialect => dialect.Name == name);
        if (known is not null)
            return known;

        var names = string.Join(", ", All.Select(dialect => dialect.Name));
        throw new ArgumentException($"'{name}' is not a dialect of the reference panel; it speaks {names}.");
    }
}
