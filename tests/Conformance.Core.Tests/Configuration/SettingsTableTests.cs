using System.Text.Json;
using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

public sealed class SettingsTableTests
{
    /// <summary>Texts of which every setting takes at least one that is not its default.</summary>
    private static readonly string[] Texts =
    [
        "https://other.example/api/v2",
        "X-Gate: let-me-pass",
        "true",
        "false",
        "9",
        "observe",
        "full",
        "subnoc",
        "status",
        "some-text-of-any-kind",
        Repository.Resolve("README.md"),
    ];

    /// <summary>Properties that say whether a setting is set, and have none of their own.</summary>
    private static readonly string[] Internal = [nameof(Settings.OwnFolder)];

    private static IEnumerable<Given> Beginnings => [Seeded(Given.Nothing), Seeded(Given.Url)];

    private static IEnumerable<Setting> All => SettingsTable.All;

    private static IEnumerable<Setting> Secrets => All.Where(setting => setting.IsSecret);

    private static IEnumerable<Setting> Recorded =>
        All.Where(setting => setting.Replay is ReplayUse.Recorded && setting.Name != "Panel.Url");

    private static IEnumerable<Setting> NotReplayed => All.Where(setting => setting.Replay is ReplayUse.None);

    [TestCaseSource(nameof(All))]
    public void A_setting_fills_one_property_and_reads_it_back(Setting setting)
    {
        var (unset, set) = Set(setting);

        Changed(unset, set).Should().ContainSingle();
        setting.Get(set).Should().NotBeEquivalentTo(setting.Get(unset));
    }

    [Test]
    public void Every_property_is_filled_by_a_setting() =>
        All.SelectMany(Filled).Distinct().Should().BeEquivalentTo(Values(new Settings()).Keys.Except(Internal));

    [Test]
    public void No_two_settings_share_a_property_but_for_the_keys() =>
        All.SelectMany(Filled)
            .GroupBy(property => property)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .Should()
            .Equal(nameof(Settings.Keys));

    [TestCase("Panel.Url", "PANEL_URL", "--url")]
    [TestCase("Panel.MaxSpend", "PANEL_MAX_SPEND", "--max-spend")]
    [TestCase("Panel.FirstByteTimeout", "PANEL_FIRST_BYTE_TIMEOUT", "--first-byte-timeout")]
    public void The_variable_and_the_option_follow_from_the_name(string name, string variable, string option) =>
        SettingsTable.Named(name).Should().BeEquivalentTo(new { Variable = variable, Option = option });

    [Test]
    public void Every_account_has_a_setting_for_its_key() =>
        Enum.GetValues<Account>()
            .Select(account => SettingsTable.Named(account.Setting()))
            .Should()
            .OnlyContain(setting => setting.IsSecret);

    [TestCaseSource(nameof(Secrets))]
    public void An_error_about_a_secret_does_not_repeat_it(Setting secret) =>
        Given.Url.Parameter(secret.Name, "S3cret").Refused().ToString().Should().NotContain("S3cret");

    [TestCaseSource(nameof(Recorded))]
    public void A_replay_refuses_another_value_than_the_recorded_one(Setting setting) =>
        Texts
            .SelectMany(text => ErrorsOf(Replay.Parameter(setting.Name, text)))
            .Should()
            .Contain(error =>
                error.StartsWith(setting.Name, StringComparison.Ordinal)
                && error.EndsWith("leave it out", StringComparison.Ordinal)
            );

    [TestCaseSource(nameof(NotReplayed))]
    public void A_setting_that_only_says_how_to_send_changes_no_replay(Setting setting)
    {
        var replays = Texts.Select(text => TryRead(Replay.Parameter(setting.Name, text))).OfType<Settings>().ToList();

        replays.Should().NotBeEmpty();
        replays.Should().AllBeEquivalentTo(Replay.Read());
    }

    [Test]
    public void A_name_that_no_setting_has_is_not_found()
    {
        var find = () => SettingsTable.Named("Panel.Budget");

        find.Should().Throw<KeyNotFoundException>();
    }

    [Test]
    public void An_option_of_a_command_line_sets_a_setting() =>
        WithOption("--max-spend", "7").Read().MaxSpend.Should().Be(7);

    [Test]
    public void An_option_that_no_setting_has_is_refused() =>
        WithOption("--max-spnd", "7").Refused().Message.Should().Match("*--max-spnd is no setting*--max-spend,*");

    private static Given WithOption(string name, string value) =>
        Given.Nothing.With(SettingsSource.Options(new Dictionary<string, string> { [name] = value }));

    private static Given Replay =>
        Given.Nothing.Replaying(new Settings()).Parameter("Panel.Replay", "saved/exchanges.jsonl");

    private static IEnumerable<string> Filled(Setting setting)
    {
        var (unset, set) = Set(setting);
        return Changed(unset, set);
    }

    /// <summary>Settings without and with the setting, for the first panel and text that it takes.</summary>
    private static (Settings Unset, Settings Set) Set(Setting setting) =>
        (
            from beginning in Beginnings
            from text in Texts
            let unset = beginning.Read()
            let set = TryRead(beginning.Replaying(unset).Parameter(setting.Name, text))
            where set is not null && Changed(unset, set).Count > 0
            select (unset, set)
        ).First();

    private static Settings? TryRead(Given given)
    {
        try
        {
            return given.Read();
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> ErrorsOf(Given given)
    {
        try
        {
            given.Read();
            return [];
        }
        catch (SettingsException e)
        {
            return e.Errors;
        }
    }

    private static Given Seeded(Given given) => given.Variable("PANEL_SEED", "5");

    private static List<string> Changed(Settings before, Settings after)
    {
        var now = Values(after);
        var changed = Values(before).Where(value => now[value.Key] != value.Value).Select(value => value.Key);
        return [.. changed.Except(Internal)];
    }

    /// <summary>
    /// The values of all properties that can be set, as JSON, by name; those of the bounds one by one.
    /// </summary>
    private static Dictionary<string, string> Values(Settings settings) =>
        ValuesOf(settings)
            .Where(value => value.Key != nameof(Settings.Bounds))
            .Concat(ValuesOf(settings.Bounds))
            .ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(object values) =>
        values
            .GetType()
            .GetProperties()
            .Where(property => property.CanWrite)
            .Select(property =>
                KeyValuePair.Create(property.Name, JsonSerializer.Serialize(property.GetValue(values)))
            );
}
