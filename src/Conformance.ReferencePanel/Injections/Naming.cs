using System.Globalization;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>What ids a request names, by which quirks tell one request from another.</summary>
internal static class Naming
{
    /// <summary>Ids from here on are nobody's: no panel has counted so far.</summary>
    public const long FirstOfNobody = 900_000_000_000_001;

    private static readonly string[] Probed = ["orders", "users", "getuser", "constructor"];

    /// <summary>The ids of a field as they were sent, blanks left out.</summary>
    public static IReadOnlyList<string> Ids(this Call call, string field) =>
        (call.Text(field) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Nobodys(int nth) => (FirstOfNobody + nth - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether it is one of the words of which all bad ids and actions are made that are no probes.</summary>
    public static bool IsWord(string? text) =>
        text is { Length: > 0 } && text.All(char.IsAsciiLetterLower) && !Probed.Contains(text);

    public static bool IsNobodys(string? id) => WholeNumber.Read(id) >= FirstOfNobody;

    /// <summary>Whether it names ids of orders or refills, and one of nobody's.</summary>
    public static bool IsMixed(this Call call, string field) =>
        call.Ids(field) is var ids && ids.Any(IsNobodys) && ids.Any(id => !IsNobodys(id));

    public static bool IsOf(this Call call, string account) => call.Key == account;
}
