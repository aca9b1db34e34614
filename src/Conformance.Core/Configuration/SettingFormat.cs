namespace Conformance.Core.Configuration;

/// <summary>What is right for a setting, and how its text becomes a value.</summary>
/// <param name="values">The values that are right, in words that follow "it is".</param>
/// <param name="parse">
/// Makes the value of a text, which is trimmed and not empty. Throws a <see cref="FormatException"/> whose message goes
/// on after the setting's name, such as "is '-1': it is a number of at least 0".
/// </param>
public sealed class SettingFormat<T>(string values, Func<string, SettingsContext, T> parse)
{
    /// <summary>The values that are right, in words that follow "it is".</summary>
    public string Values { get; } = values;

    /// <summary>The value of a text.</summary>
    /// <exception cref="FormatException">The text is wrong. The message goes on after the setting's name.</exception>
    public T Parse(string text, SettingsContext context) => parse(text, context);
}
