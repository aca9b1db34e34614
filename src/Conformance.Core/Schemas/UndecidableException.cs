using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Conformance.Core.Schemas;

/// <summary>
/// Ends an evaluation: neither yes nor no can be said about a part of the value. The whole counts as not valid, even
/// where a <c>not</c> would turn a no into a yes. The message is what was expected.
/// </summary>
internal sealed class UndecidableException(string keyword, string expected, string actual, Exception? inner = null)
    : Exception(expected, inner)
{
    public string Keyword => keyword;

    public string Actual => actual;

    /// <summary>
    /// What a keyword of the library expected where it threw; null where that was not about the value.
    /// </summary>
    public static string? ExpectationOf(Exception e, KeywordData keyword) =>
        e switch
        {
            RegexMatchTimeoutException slow =>
                $"to know within {slow.MatchTimeout.TotalSeconds} s whether it matches {keyword.RawValue}",
            OverflowException => "a number that can be compared",
            InvalidOperationException or JsonException => "Unicode text",
            _ => null,
        };
}
