using System.Text.Json.Serialization;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;

namespace Conformance.Core.Transcripts;

/// <summary>The first line of a transcript: what the checks depend on besides the exchanges.</summary>
[JsonConverter(typeof(RecordedRunConverter))]
public sealed record RecordedRun
{
    /// <summary>The form of the transcripts that are written and read here. Another one needs another number.</summary>
    public const int CurrentForm = 1;

    /// <summary>The form of the transcript.</summary>
    public required int Form { get; init; }

    /// <summary>When the run started, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// The settings that a transcript records, with markers in the place of keys. All others have their defaults.
    /// </summary>
    public required Settings Settings { get; init; }

    /// <summary>What a transcript records of a run that starts.</summary>
    public static RecordedRun Of(Settings settings, DateTimeOffset startedAt)
    {
        var recorded = RecordedSettings.Aggregate(new Settings(), (to, setting) => setting.Copy(settings, to));
        return new()
        {
            Form = CurrentForm,
            StartedAt = startedAt,
            Settings = WithMarkers(recorded, settings.Keys.Keys),
        };
    }

    /// <summary>The settings whose values a transcript records. Of keys it records only that there were some.</summary>
    internal static IEnumerable<Setting> RecordedSettings =>
        SettingsTable.All.Where(setting => setting.Replay is ReplayUse.Recorded && !setting.IsSecret);

    /// <summary>The settings with a marker in the place of each account's key.</summary>
    internal static Settings WithMarkers(Settings settings, IEnumerable<Account> accounts) =>
        settings with
        {
            Keys = accounts.Distinct().ToDictionary(account => account, account => Redactor.Marker(account)),
        };
}
