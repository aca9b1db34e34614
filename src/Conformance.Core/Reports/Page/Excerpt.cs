using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Page;

/// <summary>The part of a response around a place in it, in three pieces.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Marked">
/// The value at the place; where the place is missing, the value that lacks it; empty where there is no such place.
/// </param>
/// <param name="After">What stands after it.</param>
public sealed record Excerpt(string Before, string Marked, string After)
{
    private const int LongestAround = 300;
    private const int LongestMarked = 600;
    private const string Cut = "…";

    /// <summary>The most bytes that a character takes in UTF-8.</summary>
    private const int MostBytes = 4;

    private static readonly JsonReaderOptions Deep = new() { MaxDepth = Bounds.DeepestThatCanBe };

    /// <summary>Cuts a response around a place. Each piece has a few hundred characters at most.</summary>
    /// <param name="utf8">The whole body.</param>
    /// <param name="pointer">A JSON Pointer into it; empty for the response as a whole, which is not marked.</param>
    public static Excerpt Of(ReadOnlyMemory<byte> utf8, string pointer)
    {
        var (start, end) =
            pointer.Length == 0 ? (0, 0) : Find(utf8.Span, [.. pointer.Split('/').Skip(1).Select(Unescaped)]);
        return new Excerpt(
            End(utf8.Span[..start]),
            Start(utf8.Span[start..end], LongestMarked),
            Start(utf8.Span[end..], pointer.Length == 0 ? LongestMarked : LongestAround)
        );
    }

    private static string Unescaped(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The bytes of the value at the path, or of the last value on the way there.</summary>
    private static (int Start, int End) Find(ReadOnlySpan<byte> utf8, IReadOnlyList<string> path)
    {
        var last = (0, 0);
        try
        {
            var reader = new Utf8JsonReader(utf8, Deep);
            reader.Read();
            var steps = 0;
            do
            {
                last = Extent(reader);
            } while (steps < path.Count && Enter(ref reader, path[steps++]));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is no JSON, or not Unicode, has no places beyond those that were found.
        }

        return last;
    }

    /// <summary>
    /// From the value that the reader is at to its end; the copy of the reader moves, the caller's does not.
    /// </summary>
    private static (int Start, int End) Extent(Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, (int)reader.BytesConsumed);
    }

    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        var isObject = reader.TokenType is JsonTokenType.StartObject;
        if (!isObject && reader.TokenType is not JsonTokenType.StartArray)
            return false;
        for (
            var index = 0;
            reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
            index++
        )
        {
            var here = isObject ? reader.ValueTextEquals(step) : step == index.ToString(CultureInfo.InvariantCulture);
            if (isObject)
                reader.Read();
            if (here)
                return true;
            reader.Skip();
        }

        return false;
    }

    /// <summary>A character has four bytes at most, so that many more tell whether some are missing.</summary>
    private static string Start(ReadOnlySpan<byte> utf8, int most) =>
        ControlCharacters.Truncate(
            Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, (most + 1) * MostBytes)]),
            most
        );

    private static string End(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[^Math.Min(utf8.Length, (LongestAround + 1) * MostBytes)..]);
        if (text.Length <= LongestAround)
            return text;
        var start = text.Length - LongestAround + 1;
        return Cut + text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }
}
