namespace Conformance.Core.Configuration;

/// <summary>
/// The settings of a replay: those of the run that left the transcript. What the user set may only repeat them, but for
/// what is done with the outcomes.
/// </summary>
internal sealed class ReplaySettings(SettingsInput input, SettingsErrors errors)
{
    /// <summary>The folder in a report's folder to which the next run there moves the report.</summary>
    public const string FormerReportFolder = "previous";

    /// <summary>The settings of the recorded run, with what this run does with the outcomes.</summary>
    /// <param name="given">What the user set, complete with defaults.</param>
    /// <param name="transcript">The absolute path of the transcript.</param>
    /// <param name="context">What reads the transcript's settings.</param>
    public Settings Read(Settings given, string transcript, SettingsContext context)
    {
        CheckPlaces(given, transcript);
        try
        {
            var recorded = context.ReadRecorded(transcript);
            Compare(given, recorded, context);
            var settings = recorded with { OwnFolder = given.OwnFolder };
            foreach (var setting in SettingsTable.All.Where(setting => setting.Replay is ReplayUse.Current))
                settings = setting.Copy(given, settings);
            return settings;
        }
        catch (InvalidDataException e)
        {
            errors.Add(SettingsTable.Replay, $"cannot be replayed: {e.Message}");
            return given;
        }
    }

    /// <summary>Whether the report of a run with these settings would take a transcript's place.</summary>
    public static bool Replaces(Settings given, string transcript) =>
        !given.OwnFolder && IsReplacedIn(given.Reports, transcript);

    /// <summary>
    /// Whether a transcript lies where a new run in a folder puts its own, or what it finds there; also where links
    /// lead to either of them.
    /// </summary>
    public static bool IsReplacedIn(string folder, string transcript)
    {
        var inner = Path.GetRelativePath(Target(new DirectoryInfo(folder)), Path.GetDirectoryName(Place(transcript))!);
        return inner is "." or FormerReportFolder;
    }

    /// <summary>Where a file lies, whatever links lead to it and its folder.</summary>
    public static string Place(string file)
    {
        var target = Target(new FileInfo(file));
        return Path.Combine(Target(new DirectoryInfo(Path.GetDirectoryName(target)!)), Path.GetFileName(target));
    }

    private static string Target(FileSystemInfo place)
    {
        var target = place.Exists ? place.ResolveLinkTarget(returnFinalTarget: true) : null;
        return target?.FullName ?? place.FullName;
    }

    private void CheckPlaces(Settings given, string transcript)
    {
        if (input.IsSet(SettingsTable.Url))
        {
            errors.Add(
                SettingsTable.Url,
                "is set, and so is Panel.Replay (PANEL_REPLAY): a replay sends nothing, so set one of them"
            );
        }

        if (Replaces(given, transcript))
        {
            errors.Add(
                SettingsTable.Reports,
                $"is '{given.Reports}', where the transcript lies, whose place a run's own would take: "
                    + "name another folder"
            );
        }
    }

    private void Compare(Settings given, Settings recorded, SettingsContext context)
    {
        if (!context.Dialects.Contains(recorded.Dialect))
        {
            errors.Add(
                SettingsTable.Replay,
                $"is of a run with the dialect '{recorded.Dialect}': "
                    + $"the dialects are {string.Join(", ", context.Dialects)}"
            );
        }

        foreach (var setting in SettingsTable.All.Where(IsComparable))
            Compare(setting, given, recorded);
    }

    private bool IsComparable(Setting setting) =>
        setting.Replay is ReplayUse.Recorded && input.IsSet(setting) && !errors.Has(setting);

    private void Compare(Setting setting, Settings given, Settings recorded)
    {
        if (setting.IsSecret)
        {
            if (!setting.IsGivenIn(recorded))
                errors.Add(setting, "is set, and the run of the transcript had no such key: leave it out");
            return;
        }

        var now = setting.TextIn(given);
        var then = setting.TextIn(recorded);
        if (now == then)
            return;
        var difference = then.Length == 0 ? "without it" : $"with '{then}'";
        errors.Add(setting, $"is '{now}', and the transcript is of a run {difference}: leave it out");
    }
}
