namespace Conformance.ReferencePanel.Dialects;

internal static class KnownDialects
{
    public static IReadOnlyList<PanelDialect> All { get; } = [PerfectPanel.Dialect, SnsPanel.Dialect, SubNoc.Dialect];

    public static PanelDialect Get(string name) =>
        All.FirstOrDefault(dialect => dialect.Name == name)
        ?? throw new ArgumentException(
            $"'{name}' is not a dialect of the reference panel; it speaks {string.Join(", ", All.Select(dialect => dialect.Name))}."
        );
}
