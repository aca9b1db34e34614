namespace Conformance.Core.Configuration;

public static partial class SettingsTable
{
    private static IEnumerable<Setting> OfReports() =>
        [
            new Setting<bool>
            {
                Name = "Panel.Strict",
                Help = "deviations fail too",
                Format = SettingFormats.Switch,
                Get = settings => settings.Strict,
                With = (settings, strict) => settings with { Strict = strict },
                Replay = ReplayUse.Current,
            },
            new Setting<int>
            {
                Name = "Panel.Seed",
                Help = "seeds generated data",
                Format = NumberFormats.Between(0, int.MaxValue),
                Get = settings => settings.Seed,
                With = (settings, seed) => settings with { Seed = seed },
                Default = SettingDefault.InWords("random, printed"),
                Replay = ReplayUse.Recorded,
            },
            new Setting<string>
            {
                Name = "Panel.Reports",
                Help =
                    "where the report goes; relative to the folder of PanelConformance.sln. Not set, each run has a "
                    + "folder of its own in `reports/`, and `reports/latest` is a link to the newest",
                Format = SettingFormats.Folder,
                Get = settings => settings.Reports,
                With = (settings, folder) => settings with { Reports = folder },
                Default = SettingDefault.Of("reports/latest"),
                Replay = ReplayUse.Current,
            },
            new Setting<string>
            {
                Name = "Panel.Ledger",
                Help =
                    "where [the ledgers](#what-a-run-leaves) are, which runs share; keep it from one CI job to the next",
                Format = SettingFormats.Folder,
                Get = settings => settings.LedgerFolder,
                With = (settings, folder) => settings with { LedgerFolder = folder },
                Default = SettingDefault.Of("reports/ledger"),
                Replay = ReplayUse.Current,
            },
            new Setting<bool>
            {
                Name = "Panel.Allure",
                Help = "whether `allure-results/` is written, one to three thousand files",
                Format = SettingFormats.Switch,
                Get = settings => settings.Allure,
                With = (settings, allure) => settings with { Allure = allure },
                Replay = ReplayUse.Current,
            },
            new Setting<bool>
            {
                Name = "Panel.Page",
                Help = "whether `index.html` is written",
                Format = SettingFormats.Switch,
                Get = settings => settings.Page,
                With = (settings, page) => settings with { Page = page },
                Replay = ReplayUse.Current,
            },
            new Setting<string>
            {
                Name = "Panel.Baseline",
                Help = "a file of [known failures](#known-failures), which do not fail the run",
                Format = SettingFormats.File,
                Get = settings => settings.Baseline,
                With = (settings, file) => settings with { Baseline = file },
                Replay = ReplayUse.Current,
            },
        ];

    private static IEnumerable<Setting> OfEmbeddedPanel() =>
        [
            new Setting<IReadOnlyList<string>>
            {
                Name = "Panel.Faults",
                Help =
                    "what the embedded panel is told to do wrong, by the ids in [the kill matrix](docs/kill-matrix.md)",
                Format = SettingFormats.Ids,
                Get = settings => settings.Faults,
                With = (settings, ids) => settings with { Faults = ids },
                Scope = SettingScope.Embedded,
                Replay = ReplayUse.Recorded,
            },
            new Setting<IReadOnlyList<string>>
            {
                Name = "Panel.Variations",
                Help = "what it is told to do differently, and right all the same",
                Format = SettingFormats.Ids,
                Get = settings => settings.Variations,
                With = (settings, ids) => settings with { Variations = ids },
                Scope = SettingScope.Embedded,
                Replay = ReplayUse.Recorded,
            },
        ];

    private static IEnumerable<Setting> OfReplay() =>
        [
            new Setting<string>
            {
                Name = "Panel.Replay",
                Help =
                    "an `exchanges.jsonl` that an earlier run left: [checks it again](#check-a-run-again) instead of "
                    + "sending",
                Format = SettingFormats.File,
                Get = settings => settings.Replay,
                With = (settings, file) => settings with { Replay = file },
                Replay = ReplayUse.Current,
            },
        ];
}
