namespace Conformance.Core.Secrets;

/// <summary>A secret in one encoding.</summary>
/// <param name="text">The encoded secret.</param>
/// <param name="halves">The secret's two halves, each encoded by itself; none where only the whole is a secret.</param>
/// <param name="marker">The text that stands for the whole secret in records.</param>
/// <param name="partMarker">The text that stands for a part of it in records.</param>
internal sealed class EncodedSecret(string text, IReadOnlyList<string> halves, string marker, string partMarker)
{
    /// <summary>A part of this many characters is always secret, whatever its share of the whole.</summary>
    private const int LongPart = 24;

    /// <summary>The number of characters from which on any part of the text is secret: more than a half.</summary>
    private readonly int shortestPart =
        halves.Count == 0
            ? text.Length
            : Math.Min(text.Length, Math.Min(LongPart, halves.Max(half => half.Length) + 1));

    /// <summary>
    /// The prefixes of which each secret part has one, so that <see cref="Match"/> finds at least as much: every
    /// shortest part of the text, and the halves that are shorter.
    /// </summary>
    public IEnumerable<string> Prefixes =>
        Enumerable
            .Range(0, text.Length - shortestPart + 1)
            .Select(start => text.Substring(start, shortestPart))
            .Concat(halves.Where(half => half.Length < shortestPart));

    /// <summary>The longest start of a text that is the secret or a part of it, in whatever case.</summary>
    public SecretMatch Match(ReadOnlySpan<char> seen)
    {
        var part = LengthOfPart(seen);
        var isWhole = part == text.Length;
        return new(Math.Max(part, LengthOfHalf(seen)), isWhole, isWhole ? marker : partMarker);
    }

    private int LengthOfPart(ReadOnlySpan<char> seen)
    {
        var most = Math.Min(seen.Length, text.Length);
        var length = 0;
        while (length < most && text.AsSpan().Contains(seen[..(length + 1)], StringComparison.OrdinalIgnoreCase))
            length++;
        return length;
    }

    private int LengthOfHalf(ReadOnlySpan<char> seen)
    {
        var length = 0;
        foreach (var half in halves)
        {
            if (seen.StartsWith(half, StringComparison.OrdinalIgnoreCase))
                length = Math.Max(length, half.Length);
        }

        return length;
    }
}
