namespace Conformance.Core.Configuration;

public static partial class SettingsTable
{
    private static IEnumerable<Setting> OfPanel() =>
        [
            new Setting<Uri>
            {
                Name = "Panel.Url",
                Help = "the endpoint, without user name, query or fragment",
                Format = SettingFormats.Endpoint,
                Get = settings => settings.Url,
                With = (settings, url) => settings with { Url = url },
                Default = SettingDefault.InWords("the embedded reference panel"),
                Replay = ReplayUse.Recorded,
            },
            new Setting<string>
            {
                Name = "Panel.Key",
                Help = "the account to certify with",
                Format = SettingFormats.Key,
                Get = settings => settings.Keys.GetValueOrDefault(Account.Main),
                With = (settings, key) => settings.WithKey(Account.Main, key),
                EmbeddedDefault = SettingDefault.InWords("the reference panel's"),
                Scope = SettingScope.Url,
                Required = RequiredWhen.Url,
                Advice = "set PANEL_KEY to the key of the account to certify with",
                IsSecret = true,
                Replay = ReplayUse.Recorded,
            },
            new Setting<string>
            {
                Name = "Panel.Dialect",
                Help = "the contract to hold it to",
                Format = SettingFormats.Dialect,
                Get = settings => settings.Dialect,
                With = (settings, dialect) => settings with { Dialect = dialect },
                Replay = ReplayUse.Recorded,
            },
            new Setting<Mode>
            {
                Name = "Panel.Mode",
                Help = "[what the run may do](#modes)",
                Format = SettingFormats.Mode,
                Get = settings => settings.Mode,
                With = (settings, mode) => settings with { Mode = mode },
                EmbeddedDefault = SettingDefault.Of("full"),
                Replay = ReplayUse.Recorded,
            },
            new Setting<IReadOnlyList<string>>
            {
                Name = "Panel.Areas",
                Help = "the areas to check",
                Format = SettingFormats.Areas,
                Get = settings => settings.Areas,
                With = (settings, areas) => settings with { Areas = areas },
                Default = SettingDefault.InWords("all"),
                Replay = ReplayUse.Recorded,
            },
            new Setting<decimal>
            {
                Name = "Panel.MaxSpend",
                Help = "the most that all orders of the run may cost together, before refunds",
                Format = NumberFormats.AtLeast(0m),
                Get = settings => settings.MaxSpend,
                With = (settings, most) => settings with { MaxSpend = most },
                Default = SettingDefault.Of("0"),
                EmbeddedDefault = SettingDefault.InWords("no limit"),
            },
            new Setting<long>
            {
                Name = "Panel.ServiceId",
                Help = "the service to order, of type Default",
                Format = NumberFormats.AtLeast(1L),
                Get = settings => settings.ServiceId,
                With = (settings, id) => settings with { ServiceId = id },
                EmbeddedDefault = SettingDefault.InWords("1"),
                Required = RequiredWhen.Buying,
                Advice = "say which service to order",
                Replay = ReplayUse.Recorded,
            },
            new Setting<string>
            {
                Name = "Panel.Link",
                Help = "what to order for",
                Format = SettingFormats.Text,
                Get = settings => settings.Link,
                With = (settings, link) => settings with { Link = link },
                EmbeddedDefault = SettingDefault.InWords("a made-up one"),
                Required = RequiredWhen.Buying,
                Advice = "say for which link or user name",
                Replay = ReplayUse.Recorded,
            },
            new Setting<bool>
            {
                Name = "Panel.AllTypes",
                Help =
                    "orders one service of every type too, the cheapest, for `Panel.Link`. What else an order "
                    + "needs is made up: comments, hashtags, and user names, which may be somebody's",
                Format = SettingFormats.Switch,
                Get = settings => settings.AllTypes,
                With = (settings, all) => settings with { AllTypes = all },
                EmbeddedDefault = SettingDefault.Of("true"),
                Replay = ReplayUse.Recorded,
            },
        ];
}
