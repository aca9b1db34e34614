using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Conformance.JsonSchema;

/// <summary>Text as its bytes stand in the document, if they are the text itself: valid UTF-8 without escapes.</summary>
internal static class RawText
{
    public static bool TryOf(JsonElement text, out ReadOnlySpan<byte> raw)
    {
        raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return IsPlain(raw);
    }

    public static bool IsPlain(ReadOnlySpan<byte> raw) => !raw.Contains((byte)'\\') && Utf8.IsValid(raw);
}
