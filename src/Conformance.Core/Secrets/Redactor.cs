using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Core.Configuration;

namespace Conformance.Core.Secrets;

/// <summary>
/// Replaces every secret by a marker that says which one stood there: whole or from half of it on, in whatever case, and in
/// whatever encoding the wire has. Everything that a run writes goes through it where it is recorded.
/// </summary>
public sealed class Redactor
{
    /// <summary>A header's value shorter than this is an ordinary word that answers hold too; replacing it there would break them.</summary>
    private const int ShortestSecret = 8;

    /// <summary>Half of anything shorter is an ordinary word as well.</summary>
    private const int ShortestWithParts = 12;

    /// <summary>So many characters of a text are looked at in one go.</summary>
    private const int Piece = 256 * 1024;

    /// <summary>Headers whose values are no secrets, and whose words stand in answers too.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Language",
        "User-Agent",
    };

    /// <summary>Keys that a run makes up are no secrets, but a report says which one was sent, and is spared long ones.</summary>
    private readonly IReadOnlyList<(string Key, string Marker)> madeUp;

    /// <summary>By what they, or parts of them, begin with: where a text is full of secrets, few have to be tried at each place.</summary>
    private readonly Dictionary<string, List<EncodedSecret>> spellings = new(StringComparer.OrdinalIgnoreCase);

    private readonly int[] lengths;

    /// <summary>No made-up key, and nothing that a secret begins with, is longer.</summary>
    private readonly int longest;
    private readonly SearchValues<string> beginnings;

    public Redactor(Settings settings)
    {
        madeUp =
        [
            .. new[] { KeyVariation.Unknown, KeyVariation.VeryLong }.Select(variation =>
                (SentKey.Of(settings, Account.Main, variation), Marker(Account.Main, variation))
            ),
        ];
        foreach (var (account, key) in settings.Keys)
            Add(key, Marker(account), Marker(account, KeyVariation.Truncated));
        foreach (var (name, value) in settings.Headers.Where(h => !Plain.Contains(h.Key)))
        {
            foreach (var secret in HeaderSecrets.Of(value).Where(secret => secret.Length >= ShortestSecret))
                Add(secret, $"‹Panel.Headers {name}›", $"‹Panel.Headers {name}›");
        }

        lengths = [.. spellings.Keys.Select(beginning => beginning.Length).Distinct()];
        longest = madeUp.Select(made => made.Key.Length).Concat(lengths).Max();
        beginnings = SearchValues.Create([.. spellings.Keys], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What stands in records in the place of an account's key.</summary>
    public static string Marker(Account account, KeyVariation variation = KeyVariation.Whole) =>
        variation is KeyVariation.Whole
            ? $"‹{account.Setting()}›"
            : $"‹{account.Setting()} {variation.ToString().ToLowerInvariant()}›";

    /// <summary>Whether a text holds any secret's marker.</summary>
    public static bool HasMarker(string text) => text.Contains("‹Panel.", StringComparison.Ordinal);

    /// <summary>A recorded text without the markers of secrets.</summary>
    public static string WithoutMarkers(string text) => Regex.Replace(text, "‹Panel\\.[^›]*›", "");

    /// <summary>A text in UTF-8; it is the same array where it holds no secret, as nearly all do.</summary>
    public byte[] Redact(byte[] utf8) =>
        HoldsAny(utf8) ? Encoding.UTF8.GetBytes(Redact(Encoding.UTF8.GetString(utf8))) : utf8;

    public string Redact(string text)
    {
        foreach (var (key, marker) in madeUp)
            text = text.Replace(key, marker, StringComparison.OrdinalIgnoreCase);
        var rest = text.AsSpan();
        var redacted = new StringBuilder();
        for (var at = rest.IndexOfAny(beginnings); at >= 0; at = rest.IndexOfAny(beginnings))
        {
            var (length, marker) = Longest(rest[at..]);
            redacted.Append(rest[..at]).Append(marker);
            rest = rest[(at + length)..];
        }

        return redacted.Length == 0 ? text : redacted.Append(rest).ToString();
    }

    /// <summary>Looks at a piece at a time, of which each begins with as much of the one before as a secret could be parted in.</summary>
    private bool HoldsAny(ReadOnlySpan<byte> utf8)
    {
        var room = ArrayPool<char>.Shared.Rent(Math.Min(utf8.Length, Piece) + longest);
        try
        {
            var decoder = Encoding.UTF8.GetDecoder();
            for (var kept = 0; ; )
            {
                decoder.Convert(utf8, room.AsSpan(kept), flush: true, out var read, out var decoded, out var whole);
                var piece = room.AsSpan(0, kept + decoded);
                if (piece.IndexOfAny(beginnings) >= 0 || HoldsMadeUp(piece))
                    return true;
                if (whole)
                    return false;
                utf8 = utf8[read..];
                kept = Math.Min(longest, piece.Length);
                piece[^kept..].CopyTo(room);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private bool HoldsMadeUp(ReadOnlySpan<char> piece)
    {
        foreach (var (key, _) in madeUp)
        {
            if (piece.Contains(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Of all that could stand there the longest, and rather one that is whole.</summary>
    private (int Length, string Marker) Longest(ReadOnlySpan<char> seen)
    {
        var (length, whole, marker) = (0, false, "");
        var known = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var beginning in lengths)
        {
            foreach (
                var spelling in known.TryGetValue(seen[..Math.Min(beginning, seen.Length)], out var found) ? found : []
            )
            {
                var here = spelling.Covered(seen);
                if (here.Length > length || (here.Length == length && here.Whole && !whole))
                    (length, whole, marker) = here;
            }
        }

        return length > 0
            ? (length, marker)
            : throw new UnreachableException("what begins like a secret is at least a part of one");
    }

    private void Add(string secret, string marker, string partMarker)
    {
        var half = secret.Length / 2;
        foreach (var encoding in Encodings.All.DistinctBy(encoding => encoding(secret)))
        {
            var spelling = new EncodedSecret(
                encoding(secret),
                secret.Length < ShortestWithParts ? [] : [encoding(secret[..half]), encoding(secret[half..])],
                marker,
                partMarker
            );
            foreach (var beginning in spelling.Beginnings.Distinct(StringComparer.OrdinalIgnoreCase))
                (spellings.TryGetValue(beginning, out var same) ? same : spellings[beginning] = []).Add(spelling);
        }
    }
}
