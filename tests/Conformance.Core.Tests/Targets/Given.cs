using Conformance.Core.Targets;

namespace Conformance.Core.Tests.Targets;

/// <summary>What a user sets, on the way to the settings that come of it.</summary>
internal sealed record Given
{
    private static readonly string[] Dialects = ["perfect-panel", "sns-panel", "subnoc"];

    /// <summary>The least that certifies a panel at a URL.</summary>
    public static Given Url => Nothing.Parameter("Panel.Url", "https://panel.example/api/v2").Variable("PANEL_KEY", "main-account-key");

    public static Given Nothing => new();

    private Dictionary<string, string> Parameters { get; init; } = [];

    private Dictionary<string, string> Variables { get; init; } = [];

    public Given Parameter(string name, string value) => this with { Parameters = new(Parameters) { [name] = value } };

    public Given Variable(string name, string value) => this with { Variables = new(Variables) { [name] = value } };

    public Settings Read() => SettingsReader.Read(Parameters, Variables, Dialects);

    /// <summary>The exception that says what is wrong.</summary>
    public SettingsException Refused() => ((Action)(() => Read())).Should().Throw<SettingsException>().Which;
}
