using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>The ids and words that a request names, by which injections tell one request from another.</summary>
internal static class RequestIds
{
    /// <summary>An id that no order and no refill ever reaches.</summary>
    public const string Unassigned = "900000000000001";

    /// <summary>The ids of a parameter as they were sent; blanks are left out.</summary>
    public static IReadOnlyList<string> Ids(this ApiCall call, string field)
    {
        var text = call.Text(field) ?? "";
        return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether it is a word of lower-case letters.</summary>
    public static bool IsPlainWord(string? text) => text is { Length: > 0 } && text.All(char.IsAsciiLetterLower);

    public static bool IsFrom(this ApiCall call, string key) => call.Key == key;
}
