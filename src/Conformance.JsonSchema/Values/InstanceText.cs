using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Reads strings and names of a value that may hold what is JSON by its grammar but no Unicode text, such as "\ud800".</summary>
internal static class InstanceText
{
    public static string Of(JsonElement text) => Read(text, static text => text.GetString()!);

    public static string NameOf(JsonProperty member) => Read(member, static member => member.Name);

    public static bool HasMember(JsonElement instance, string name) =>
        Read((instance, name), static look => look.instance.TryGetProperty(look.name, out _));

    public static int CodePoints(JsonElement text) =>
        RawText.TryOf(text, out var raw) ? raw.Length - Continuations(raw) : Of(text).EnumerateRunes().Count();

    /// <summary>How many bytes of UTF-8 are not the first of their character.</summary>
    private static int Continuations(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var part in utf8)
            count += (part & 0xC0) == 0x80 ? 1 : 0;
        return count;
    }

    private static TResult Read<TSource, TResult>(TSource source, Func<TSource, TResult> read)
    {
        try
        {
            return read(source);
        }
        catch (InvalidOperationException)
        {
            throw new UnjudgeableException(
                "expected Unicode text, found a string or member name with an incomplete character"
            );
        }
    }
}
