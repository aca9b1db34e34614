namespace Conformance.Core.Configuration;

/// <summary>What holds where the user did not set a setting.</summary>
/// <param name="Text">
/// What the user could have written to the same effect; null where the settings stay without it.
/// </param>
/// <param name="Words">What README shows for it.</param>
public sealed record SettingDefault(string? Text, string Words)
{
    /// <summary>The settings stay without a value.</summary>
    public static SettingDefault None { get; } = InWords("none");

    /// <summary>A value that the user could have written.</summary>
    public static SettingDefault Of(string text) => new(text, $"`{text}`");

    /// <summary>The settings stay without a value, and what follows from that is put in words.</summary>
    public static SettingDefault InWords(string words) => new(null, words);
}
