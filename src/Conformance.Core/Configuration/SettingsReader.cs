namespace Conformance.Core.Configuration;

/// <summary>
/// Reads the settings from what the user set. A setting that is set nowhere, or is blank, has its default. Reads no
/// environment and no console; what it needs, the caller gives.
/// </summary>
public static class SettingsReader
{
    /// <param name="sources">What the user set; an earlier source wins over a later one.</param>
    /// <param name="context">What else the reader needs to know.</param>
    /// <exception cref="SettingsException">At least one setting is wrong; the message lists all that is.</exception>
    public static Settings Read(IReadOnlyList<SettingsSource> sources, SettingsContext context)
    {
        var input = new SettingsInput(sources);
        var errors = new SettingsErrors();
        foreach (var error in input.UnknownNames())
            errors.Add(error);
        var given = Parse(input, context, errors);
        var rules = new SettingsRules(input, errors);
        rules.Check(given);
        if (given.Replay is not { } transcript)
        {
            rules.CheckSending(given);
            return Complete(given, errors, given);
        }

        var replay = new ReplaySettings(input, errors);
        var settings = replay.Read(given, transcript, context);
        return Complete(settings, errors, ReplaySettings.Replaces(given, transcript) ? null : given);
    }

    private static Settings Parse(SettingsInput input, SettingsContext context, SettingsErrors errors)
    {
        var embedded = input.IsEmbedded;
        var settings = new Settings { Seed = context.Random.Next(), OwnFolder = !input.IsSet(SettingsTable.Reports) };
        foreach (var setting in SettingsTable.All)
        {
            settings = setting.SetDefault(settings, embedded, context);
            if (input.Find(setting) is not { } text)
                continue;
            try
            {
                settings = setting.Set(settings, text, context);
            }
            catch (FormatException e)
            {
                errors.Add(setting, e.Message);
            }
        }

        return settings;
    }

    private static Settings Complete(Settings settings, SettingsErrors errors, Settings? given) =>
        errors.All.Count == 0 ? settings : throw new SettingsException(errors.All, given);
}
