using System.Text;

namespace Conformance.JsonSchema;

/// <summary>Writes RFC 6901 pointers.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string token) => $"{pointer}/{Escape(token)}";

    public static string Of(IEnumerable<string> tokens) =>
        tokens.Aggregate(new StringBuilder(), (pointer, token) => pointer.Append('/').Append(Escape(token))).ToString();

    private static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");
}
