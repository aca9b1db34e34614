namespace Conformance.Core.Configuration;

/// <summary>A place where a user sets settings, such as the environment.</summary>
public sealed class SettingsSource
{
    private readonly IReadOnlyDictionary<string, string> values;
    private readonly string prefix;
    private readonly Func<Setting, string> nameOf;

    private SettingsSource(IReadOnlyDictionary<string, string> values, string prefix, Func<Setting, string> nameOf)
    {
        this.values = values;
        this.prefix = prefix;
        this.nameOf = nameOf;
    }

    /// <summary>Run parameters by name. Those that do not start with <c>Panel.</c> are somebody else's.</summary>
    public static SettingsSource Parameters(IReadOnlyDictionary<string, string> values) =>
        new(values, "Panel.", setting => setting.Name);

    /// <summary>
    /// Environment variables by name. Those that do not start with <c>PANEL_</c> are somebody else's.
    /// </summary>
    public static SettingsSource Variables(IReadOnlyDictionary<string, string> values) =>
        new(values, "PANEL_", setting => setting.Variable);

    /// <summary>Options of a command line by name, with their two dashes.</summary>
    public static SettingsSource Options(IReadOnlyDictionary<string, string> values) =>
        new(values, "--", setting => setting.Option);

    /// <summary>The text of a setting, trimmed; null where it is not set, or blank.</summary>
    internal string? Find(Setting setting)
    {
        var text = values.GetValueOrDefault(nameOf(setting));
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>An error for each name that looks like a setting's and is none.</summary>
    internal IEnumerable<string> UnknownNames()
    {
        var known = SettingsTable.All.Select(nameOf).ToList();
        return values
            .Keys.Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Except(known)
            .Select(name => $"{name} is no setting: the settings are {string.Join(", ", known)}");
    }
}
