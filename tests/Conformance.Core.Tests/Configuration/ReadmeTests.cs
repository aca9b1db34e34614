using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

/// <summary>README's tables of settings are made from the settings table.</summary>
public sealed class ReadmeTests
{
    private static readonly string File = Repository.Resolve("README.md");

    private static IEnumerable<Setting> Settings => SettingsTable.All;

    [TestCase(SettingGroup.Settings)]
    [TestCase(SettingGroup.Bounds)]
    public void A_table_of_README_is_what_the_settings_table_gives(SettingGroup group)
    {
        var readme = Read();
        var expected = Replace(readme, group, SettingsMarkdown.Table(group));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            System.IO.File.WriteAllText(File, expected);
            return;
        }

        if (readme != expected)
        {
            Assert.Fail(
                $"README.md and the settings table differ in {group}. Rewrite README.md with "
                    + "'UPDATE_DOCS=1 dotnet test tests/Conformance.Core.Tests', and commit it."
            );
        }
    }

    [TestCaseSource(nameof(Settings))]
    public void README_has_one_line_about_a_setting_with_its_default_limits_and_help(Setting setting) =>
        Read()
            .Split('\n')
            .Where(line => line.StartsWith($"| `{setting.Name}` |", StringComparison.Ordinal))
            .Should()
            .ContainSingle()
            .Which.Should()
            .ContainAll($"`{setting.Variable}`", setting.DefaultInWords, setting.Values, setting.Help);

    private static string Read() => System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    /// <summary>The text with a table in the place of what stands between the group's markers.</summary>
    private static string Replace(string readme, SettingGroup group, string table)
    {
        var name = group.ToString().ToLowerInvariant();
        var start = $"<!-- {name}: made from SettingsTable -->\n\n";
        var end = $"\n\n<!-- end of {name} -->";
        var from = readme.IndexOf(start, StringComparison.Ordinal);
        var to = readme.IndexOf(end, StringComparison.Ordinal);
        (from >= 0 && to > from).Should().BeTrue($"README.md has the markers of {name}");
        return readme[..(from + start.Length)] + table + readme[to..];
    }
}
