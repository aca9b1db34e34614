using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Core.Secrets;

/// <summary>
/// The encodings in which a panel may repeat a text: plain, percent-encoded, HTML, base64, JSON (as PHP writes it too),
/// and JSON in a string of JSON.
/// </summary>
internal static class Encodings
{
    private static readonly Func<string, string>[] Plain =
    [
        text => text,
        Uri.EscapeDataString,
        WebUtility.UrlEncode,
        text => string.Concat(Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}")),
        WebUtility.HtmlEncode,
        HtmlEncoder.Default.Encode,
        text => string.Concat(text.Select(one => $"\\u{(int)one:x4}")),
        text => Base64(text, before: 0),
        text => Base64(text, before: 1),
        text => Base64(text, before: 2),
        text => UrlSafe(Base64(text, before: 0)),
        text => UrlSafe(Base64(text, before: 1)),
        text => UrlSafe(Base64(text, before: 2)),
    ];

    /// <summary>The ways in which JSON writers escape a string.</summary>
    private static readonly Func<string, string>[] InJson =
    [
        text => text,
        text => text.Replace("/", "\\/", StringComparison.Ordinal),
        text => JsonEncodedText.Encode(text).Value,
        text => JsonEncodedText.Encode(text).Value.Replace("/", "\\/", StringComparison.Ordinal),
        text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
        text =>
            JsonEncodedText
                .Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
                .Value.Replace("/", "\\/", StringComparison.Ordinal),
    ];

    /// <summary>Every encoding, by itself, in a string of JSON, and in JSON in a string of JSON.</summary>
    public static IReadOnlyList<Func<string, string>> All { get; } =
    [
        .. Plain
            .Concat(InJson)
            .SelectMany(_ => InJson, (encode, escape) => (Func<string, string>)(text => escape(encode(text)))),
    ];

    private static string UrlSafe(string base64) => base64.Replace('+', '-').Replace('/', '_');

    /// <summary>The characters of the base64 that are the same whatever else is encoded along with the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The number of bytes before it, modulo 3.</param>
    private static string Base64(string text, int before)
    {
        byte[] bytes = [.. new byte[before], .. Encoding.UTF8.GetBytes(text)];
        var shared = before == 0 ? 0 : before + 1;
        return Convert.ToBase64String(bytes)[shared..(bytes.Length * 8 / 6)];
    }
}
