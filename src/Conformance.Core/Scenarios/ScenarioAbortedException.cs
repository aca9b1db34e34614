namespace Conformance.Core.Scenarios;

/// <summary>A scenario cannot be sent, or not to its end, because something is missing.</summary>
/// <param name="reason">What is missing.</param>
/// <param name="setting">The setting that would give it; null when none would.</param>
public sealed class ScenarioAbortedException(string reason, string? setting) : Exception(reason)
{
    /// <summary>The setting that would give what is missing; null when none would.</summary>
    public string? Setting { get; } = setting;
}
