namespace Conformance.Core.Targets;

/// <summary>The settings cannot be used. The message lists everything that is wrong with them.</summary>
public sealed class SettingsException(IReadOnlyList<string> errors)
    : Exception($"The settings cannot be used:{string.Concat(errors.Select(e => $"{Environment.NewLine}  - {e}"))}")
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
