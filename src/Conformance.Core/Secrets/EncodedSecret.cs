namespace Conformance.Core.Secrets;

/// <summary>A secret in one encoding.</summary>
/// <param name="text">The secret so encoded.</param>
/// <param name="halves">Its two halves so encoded; none where only the whole is a secret.</param>
/// <param name="marker">What stands in the place of the whole.</param>
/// <param name="partMarker">What stands in the place of a part.</param>
internal sealed class EncodedSecret(string text, IReadOnlyList<string> halves, string marker, string partMarker)
{
    /// <summary>From so many characters on, a part is one whatever its share of the whole.</summary>
    private const int LongPart = 24;

    private readonly int inside =
        halves.Count == 0
            ? text.Length
            : Math.Min(text.Length, Math.Min(LongPart, halves.Max(half => half.Length) + 1));

    /// <summary>What every part begins with, so that <see cref="Covered"/> finds no less: a half, or characters from anywhere within that are more than a half.</summary>
    public IEnumerable<string> Beginnings =>
        Enumerable
            .Range(0, text.Length - inside + 1)
            .Select(at => text.Substring(at, inside))
            .Concat(halves.Where(half => half.Length < inside));

    /// <summary>How many of the first characters are the secret or a part of it, and what stands in their place.</summary>
    public (int Length, bool Whole, string Marker) Covered(ReadOnlySpan<char> seen)
    {
        var length = 0;
        while (
            length < Math.Min(seen.Length, text.Length)
            && text.AsSpan().Contains(seen[..(length + 1)], StringComparison.OrdinalIgnoreCase)
        )
        {
            length++;
        }

        var whole = length == text.Length;
        foreach (var half in halves)
            length = seen.StartsWith(half, StringComparison.OrdinalIgnoreCase) ? Math.Max(length, half.Length) : length;
        return (length, whole, whole ? marker : partMarker);
    }
}
