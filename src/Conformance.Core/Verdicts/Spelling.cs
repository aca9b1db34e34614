using System.Text.Json;

namespace Conformance.Core.Verdicts;

/// <summary>The words of reports for outcomes, verdicts and modes.</summary>
public static class Spelling
{
    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
