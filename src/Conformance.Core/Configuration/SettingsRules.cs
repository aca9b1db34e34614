using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>The rules that a setting's own text cannot show: they are about other settings, or about files.</summary>
internal sealed class SettingsRules(SettingsInput input, SettingsErrors errors)
{
    /// <summary>Checks what holds for every run.</summary>
    public void Check(Settings given)
    {
        RefuseSharedKeys();
        if (File.Exists(given.Reports))
            errors.Add(SettingsTable.Reports, $"is '{given.Reports}', which is a file: name a folder");
        if (given.Baseline is { } file && !File.Exists(file))
            errors.Add(SettingsTable.Baseline, $"is '{file}', where no file is");
    }

    /// <summary>Checks what a run needs that sends.</summary>
    public void CheckSending(Settings given)
    {
        if (input.IsEmbedded)
        {
            RefuseKeysForEmbedded();
            return;
        }

        RefuseInjectionsForUrl();
        foreach (var setting in SettingsTable.All.Where(setting => !input.IsSet(setting)))
            Require(setting, given.Mode);
    }

    private void RefuseSharedKeys()
    {
        var keys = Enum.GetValues<Account>().Select(account => SettingsTable.Named(account.Setting()));
        foreach (var shared in keys.Where(input.IsSet).GroupBy(input.Find).Where(same => same.Count() > 1))
        {
            var names = string.Join(" and ", shared.Select(key => key.Name));
            errors.Add($"{names} are the same key: each account has its own");
        }
    }

    private void RefuseKeysForEmbedded()
    {
        foreach (var key in SettingsTable.All.Where(s => s.Scope is SettingScope.Url && input.IsSet(s)))
        {
            errors.Add(
                key,
                "is set, but Panel.Url is not: "
                    + "without a URL the embedded reference panel is certified, with its own keys"
            );
        }
    }

    private void RefuseInjectionsForUrl()
    {
        foreach (var injection in SettingsTable.All.Where(s => s.Scope is SettingScope.Embedded && input.IsSet(s)))
        {
            errors.Add(
                injection,
                "is set, and Panel.Url too: only the embedded reference panel can be told to be different"
            );
        }
    }

    private void Require(Setting setting, Mode mode)
    {
        switch (setting.Required)
        {
            case RequiredWhen.Url:
                errors.Add(setting, $"is missing: {setting.Advice}");
                break;
            case RequiredWhen.Buying when mode is not Mode.Observe:
                errors.Add(setting, $"is missing: {mode.ToKebabCase()} mode buys, so {setting.Advice}");
                break;
        }
    }
}
