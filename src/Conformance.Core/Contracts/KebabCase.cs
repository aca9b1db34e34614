using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>
/// The names of conditions, outcomes, verdicts and modes in data files and reports: <c>not-verified</c> for
/// <c>NotVerified</c>.
/// </summary>
public static class KebabCase
{
    /// <summary>The value's name in lower case, with a hyphen between words.</summary>
    public static string ToKebabCase<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
