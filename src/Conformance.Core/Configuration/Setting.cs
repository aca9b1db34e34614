using System.Text.RegularExpressions;

namespace Conformance.Core.Configuration;

/// <summary>
/// One entry of <see cref="SettingsTable"/>: all that the project knows about a setting. Parsing, error messages,
/// replay, transcripts and README follow from it.
/// </summary>
public abstract partial class Setting
{
    private const string Prefix = "Panel.";

    /// <summary>The name as a run parameter, whole: <c>Panel.MaxSpend</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as an environment variable: <c>PANEL_MAX_SPEND</c>.</summary>
    public string Variable => "PANEL_" + WordsJoinedBy("_").ToUpperInvariant();

    /// <summary>The name as an option of the command line: <c>--max-spend</c>.</summary>
    public string Option => "--" + WordsJoinedBy("-").ToLowerInvariant();

    /// <summary>
    /// How a message names it as a remedy: <c>Panel.AllTypes=true</c> for a switch, otherwise the name.
    /// </summary>
    public string Remedy => Get(new Settings()) is bool ? $"{Name}=true" : Name;

    /// <summary>
    /// What it is for, in a phrase or two sentences without a full stop at the end. May hold Markdown.
    /// </summary>
    public required string Help { get; init; }

    /// <summary>The table of README that lists it.</summary>
    public SettingGroup Group { get; init; }

    /// <summary>The values that it takes, with their limits, in words that follow "it is".</summary>
    public abstract string Values { get; }

    /// <summary>What holds where the user set nothing; null for what a new <see cref="Settings"/> has.</summary>
    public SettingDefault? Default { get; init; }

    /// <summary>What holds instead for the embedded panel; null where it is the same.</summary>
    public SettingDefault? EmbeddedDefault { get; init; }

    /// <summary>The kind of panel that it can be set for.</summary>
    public SettingScope Scope { get; init; }

    /// <summary>When the user must set it.</summary>
    public RequiredWhen Required { get; init; }

    /// <summary>How to set it, for the error where it is required and missing.</summary>
    public string? Advice { get; init; }

    /// <summary>Whether the value may stand nowhere: not in a report, a message, or a command line.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What becomes of it when a transcript is replayed.</summary>
    public ReplayUse Replay { get; init; }

    /// <summary>Reads its value from settings; null where there is none.</summary>
    public required Func<Settings, object?> Get { get; init; }

    /// <summary>The default, in words for a table.</summary>
    public string DefaultInWords
    {
        get
        {
            var words = (Default ?? OfNewSettings()).Words;
            return EmbeddedDefault is null ? words : $"{words}; embedded: {EmbeddedDefault.Words}";
        }
    }

    /// <summary>Whether the settings have a value of it; a switch that is off counts as none.</summary>
    public bool IsGivenIn(Settings settings) => Get(settings) is not (null or false);

    /// <summary>Its value as a user would write it; empty where there is none. Ids of a list are sorted.</summary>
    public string TextIn(Settings settings) => SettingText.Of(Get(settings));

    /// <summary>The settings with the value that a text stands for.</summary>
    /// <exception cref="FormatException">The text is wrong. The message goes on after the setting's name.</exception>
    internal abstract Settings Set(Settings settings, string text, SettingsContext context);

    /// <summary>
    /// The settings <paramref name="to"/> with the value that <paramref name="from"/> has, if it has one.
    /// </summary>
    internal abstract Settings Copy(Settings from, Settings to);

    /// <summary>The type that its value has in JSON.</summary>
    internal abstract Type ValueType { get; }

    /// <summary>The settings with a value of <see cref="ValueType"/>.</summary>
    internal abstract Settings SetValue(Settings settings, object value);

    /// <summary>The settings with the default, which differs for the embedded panel.</summary>
    internal Settings SetDefault(Settings settings, bool embedded, SettingsContext context)
    {
        var preset = embedded ? EmbeddedDefault ?? Default : Default;
        return preset?.Text is { } text ? Set(settings, text, context) : settings;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private SettingDefault OfNewSettings()
    {
        var text = TextIn(new Settings());
        return text.Length == 0 ? SettingDefault.None : SettingDefault.Of(text);
    }

    private string WordsJoinedBy(string separator) =>
        WordStart().Replace(Name[Prefix.Length..], match => separator + match.Value);

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
