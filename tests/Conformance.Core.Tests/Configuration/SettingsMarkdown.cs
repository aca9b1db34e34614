using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

/// <summary>The tables of README that list the settings.</summary>
internal static class SettingsMarkdown
{
    /// <summary>The table of a group, a line for each setting.</summary>
    public static string Table(SettingGroup group)
    {
        string[] head = ["| parameter | variable | default | values | meaning |", "|---|---|---|---|---|"];
        var rows = SettingsTable.All.Where(setting => setting.Group == group).Select(Row);
        return string.Join('\n', head.Concat(rows));
    }

    /// <summary>The line that lists a setting.</summary>
    public static string Row(Setting setting)
    {
        string[] cells =
        [
            $"`{setting.Name}`",
            $"`{setting.Variable}`",
            setting.DefaultInWords,
            setting.Values,
            Meaning(setting),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Meaning(Setting setting) =>
        setting.Required switch
        {
            RequiredWhen.Url => $"{setting.Help}; required with a URL",
            RequiredWhen.Buying => $"{setting.Help}; required in `order` and `full` with a URL",
            _ => setting.Help,
        };
}
