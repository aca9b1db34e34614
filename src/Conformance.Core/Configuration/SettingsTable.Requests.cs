namespace Conformance.Core.Configuration;

public static partial class SettingsTable
{
    private static IEnumerable<Setting> OfRequests() =>
        [
            new Setting<IReadOnlyList<KeyValuePair<string, string>>>
            {
                Name = "Panel.Headers",
                Help =
                    "headers sent with every request. Values are kept out of the report; those under 8 characters only "
                    + "where they are sent",
                Format = SettingFormats.Headers,
                Get = settings => settings.Headers,
                With = (settings, headers) => settings with { Headers = headers },
                Default = SettingDefault.None,
                IsSecret = true,
            },
            new Setting<int>
            {
                Name = "Panel.RequestsPerMinute",
                Help = "the most requests in any 60 seconds of the run; 0 for no limit",
                Format = NumberFormats.Between(0, 1_000_000),
                Get = settings => settings.RequestsPerMinute,
                With = (settings, most) => settings with { RequestsPerMinute = most },
                Default = SettingDefault.InWords("100 and no more than the dialect documents"),
                EmbeddedDefault = SettingDefault.InWords("0"),
            },
        ];

    private static IEnumerable<Setting> OfTrust() =>
        [
            new Setting<bool>
            {
                Name = "Panel.Insecure",
                Help = "takes any certificate, for a staging panel; stands beside the verdict",
                Format = SettingFormats.Switch,
                Get = settings => settings.Insecure,
                With = (settings, insecure) => settings with { Insecure = insecure },
                Replay = ReplayUse.Recorded,
            },
        ];
}
