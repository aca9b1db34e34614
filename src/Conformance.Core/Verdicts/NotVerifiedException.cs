namespace Conformance.Core.Verdicts;

/// <summary>A requirement could not be verified.</summary>
/// <param name="reason">What was missing.</param>
/// <param name="setting">
/// The setting that would have verified it; null when none would, which makes a MUST's run inconclusive.
/// </param>
public sealed class NotVerifiedException(string reason, string? setting = null) : Exception(reason)
{
    /// <summary>The setting that would have verified it; null when none would.</summary>
    public string? Setting { get; } = setting;
}
