using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>The words of data files and reports for conditions, outcomes, verdicts and modes: <c>not-verified</c>.</summary>
public static class KebabCase
{
    public static string ToKebabCase<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
