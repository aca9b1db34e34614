using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>
/// What a requirement or a scenario needs from the user: a mode such as <c>order</c>, a setting such as
/// <c>Panel.OrderId</c>, or one of several of them, such as <c>order|Panel.OrderId</c>.
/// </summary>
internal sealed class Need
{
    private static readonly Dictionary<string, Mode> Modes = Enum.GetValues<Mode>().ToDictionary(m => m.ToKebabCase());

    private readonly IReadOnlyList<string> alternatives;

    private Need(IReadOnlyList<string> alternatives) => this.alternatives = alternatives;

    /// <summary>How a message names it as a remedy.</summary>
    public string Remedy => string.Join(" or ", alternatives.Select(RemedyFor));

    /// <summary>Reads a need in the form of <see cref="Requirement.Needs"/>.</summary>
    public static Need Parse(string text) => new(text.Split('|'));

    /// <summary>Whether the settings give any of the alternatives. A mode includes the ones before it.</summary>
    /// <exception cref="KeyNotFoundException">An alternative is neither a mode nor the name of a setting.</exception>
    public bool IsMetBy(Settings settings) => alternatives.Any(alternative => IsGiven(alternative, settings));

    private static bool IsGiven(string alternative, Settings settings) =>
        Modes.TryGetValue(alternative, out var mode)
            ? settings.Mode >= mode
            : SettingsTable.Named(alternative).IsGivenIn(settings);

    private static string RemedyFor(string alternative) =>
        Modes.ContainsKey(alternative) ? $"Panel.Mode={alternative}" : SettingsTable.Named(alternative).Remedy;
}
