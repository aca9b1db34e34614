using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

/// <summary>What a user sets, on the way to the settings that come of it.</summary>
internal sealed record Given
{
    private static readonly string[] Dialects = ["perfect-panel", "sns-panel", "subnoc"];

    /// <summary>The least that certifies a panel at a URL.</summary>
    public static Given Url =>
        Nothing.Parameter("Panel.Url", "https://panel.example/api/v2").Variable("PANEL_KEY", "main-account-key");

    public static Given Nothing => new();

    private Dictionary<string, string> Parameters { get; init; } = [];

    private Dictionary<string, string> Variables { get; init; } = [];

    public Given Parameter(string name, string value) => this with { Parameters = new(Parameters) { [name] = value } };

    public Given Variable(string name, string value) => this with { Variables = new(Variables) { [name] = value } };

    /// <summary>What the transcript of an earlier run says that it was given.</summary>
    private Func<string, Settings> Recorded { get; init; } =
        path => throw new InvalidDataException($"there is no file '{path}'");

    /// <summary>With a transcript at whatever path is named.</summary>
    public Given Replaying(Settings recorded) => this with { Recorded = _ => recorded };

    public Settings Read() => SettingsReader.Read(Parameters, Variables, Dialects, Recorded);

    /// <summary>The exception that says what is wrong.</summary>
    public SettingsException Refused() => ((Action)(() => Read())).Should().Throw<SettingsException>().Which;
}
