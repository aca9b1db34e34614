using System.Globalization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>Writes values of settings as a user would write them.</summary>
internal static class SettingText
{
    /// <summary>
    /// The text of a value; empty for null. The ids of a list are sorted, as their order means nothing.
    /// </summary>
    public static string Of(object? value) =>
        value switch
        {
            null => "",
            bool isOn => isOn ? "true" : "false",
            Mode mode => mode.ToKebabCase(),
            TimeSpan time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            IEnumerable<string> ids => string.Join(", ", ids.Order()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
