using System.Text.Json;

namespace Conformance.Core.Requirements;

/// <summary>The words of data files and reports for conditions, outcomes, verdicts and modes: <c>not-verified</c>.</summary>
public static class Spelling
{
    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
