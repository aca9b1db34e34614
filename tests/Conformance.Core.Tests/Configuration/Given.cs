using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

/// <summary>What a user sets, on the way to the settings that come of it.</summary>
internal sealed record Given
{
    /// <summary>The folder against which relative paths resolve.</summary>
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "somewhere");

    private static readonly string[] Dialects = ["perfect-panel", "sns-panel", "subnoc"];

    /// <summary>The least that certifies a panel at a URL.</summary>
    public static Given Url =>
        Nothing.Parameter("Panel.Url", "https://panel.example/api/v2").Variable("PANEL_KEY", "main-account-key");

    public static Given Nothing => new();

    private Dictionary<string, string> Parameters { get; init; } = [];

    private Dictionary<string, string> Variables { get; init; } = [];

    public Given Parameter(string name, string value) => this with { Parameters = new(Parameters) { [name] = value } };

    public Given Variable(string name, string value) => this with { Variables = new(Variables) { [name] = value } };

    /// <summary>The settings that the transcript of an earlier run records.</summary>
    private Func<string, Settings> Recorded { get; init; } =
        path => throw new InvalidDataException($"there is no file '{path}'");

    /// <summary>With a transcript at whatever path is named.</summary>
    public Given Replaying(Settings recorded) => Replaying(_ => recorded);

    /// <summary>With a reader of transcripts.</summary>
    public Given Replaying(Func<string, Settings> read) => this with { Recorded = read };

    private IReadOnlyList<SettingsSource> Sources { get; init; } = [];

    /// <summary>With a source that wins over all others.</summary>
    public Given With(SettingsSource source) => this with { Sources = [source] };

    private Random Random { get; init; } = Random.Shared;

    /// <summary>With another source of seeds.</summary>
    public Given Seeding(Random random) => this with { Random = random };

    public Settings Read() =>
        SettingsReader.Read(
            [.. Sources, SettingsSource.Parameters(Parameters), SettingsSource.Variables(Variables)],
            new SettingsContext
            {
                Dialects = Dialects,
                BaseFolder = Folder,
                Random = Random,
                ReadRecorded = Recorded,
            }
        );

    /// <summary>The absolute form of a path that a user set.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>The exception that lists what is wrong.</summary>
    public SettingsException Refused() => ((Action)(() => Read())).Should().Throw<SettingsException>().Which;
}
