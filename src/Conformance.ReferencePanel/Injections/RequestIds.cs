using System.Globalization;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>The ids that a request names, by which injections tell one request from another.</summary>
internal static class RequestIds
{
    /// <summary>The first id of a range that no order and no refill ever reaches.</summary>
    public const long FirstUnassigned = 900_000_000_000_001;

    private static readonly string[] ProbedActions = ["orders", "users", "getuser", "constructor"];

    /// <summary>The ids of a parameter as they were sent; blanks are left out.</summary>
    public static IReadOnlyList<string> Ids(this ApiCall call, string field)
    {
        var text = call.Text(field) ?? "";
        return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The nth id that is nobody's, counted from 1.</summary>
    public static string Unassigned(int nth) => (FirstUnassigned + nth - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Whether it is a word of lower-case letters, as a certification sends for a malformed id and for an unknown
    /// action. The actions that a certification probes do not count.
    /// </summary>
    public static bool IsPlainWord(string? text) =>
        text is { Length: > 0 } && text.All(char.IsAsciiLetterLower) && !ProbedActions.Contains(text);

    public static bool IsUnassigned(string? id) => WholeNumber.Read(id) >= FirstUnassigned;

    /// <summary>Whether a parameter names ids of orders or refills, and one that is nobody's.</summary>
    public static bool MixesKnownAndUnassigned(this ApiCall call, string field)
    {
        var ids = call.Ids(field);
        return ids.Any(IsUnassigned) && !ids.All(IsUnassigned);
    }

    public static bool IsFrom(this ApiCall call, string key) => call.Key == key;
}
