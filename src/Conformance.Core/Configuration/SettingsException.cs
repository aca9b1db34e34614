namespace Conformance.Core.Configuration;

/// <summary>The settings cannot be used. The message lists everything that is wrong with them.</summary>
/// <param name="errors">What is wrong, a sentence each.</param>
/// <param name="settings">
/// The settings as far as they could be read, which say where the run would have written its report; null where what
/// lies there is to stay.
/// </param>
public sealed class SettingsException(IReadOnlyList<string> errors, Settings? settings)
    : Exception($"The settings cannot be used:{string.Concat(errors.Select(e => $"{Environment.NewLine}  - {e}"))}")
{
    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;

    /// <summary>
    /// The settings as far as they could be read, which say where the run would have written its report; null where
    /// what lies there is to stay.
    /// </summary>
    public Settings? Settings { get; } = settings;
}
