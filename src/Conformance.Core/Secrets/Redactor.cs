using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Core.Configuration;

namespace Conformance.Core.Secrets;

/// <summary>
/// Replaces every secret in a text by a marker that names it: the whole secret, or at least half of it, in any case and
/// in any of the encodings that HTTP, HTML and JSON use. Everything that a run writes goes through it. Safe for use by
/// several threads at once.
/// </summary>
public sealed class Redactor
{
    /// <summary>
    /// A header's value shorter than this is an ordinary word. Responses hold it too, so it is not replaced.
    /// </summary>
    private const int ShortestSecret = 8;

    /// <summary>A half of a secret shorter than this is an ordinary word as well.</summary>
    private const int ShortestWithParts = 12;

    /// <summary>The number of characters of a text that are searched in one go.</summary>
    private const int PieceLength = 256 * 1024;

    /// <summary>The headers whose values are not secret; responses hold the same words.</summary>
    private static readonly HashSet<string> PublicHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Language",
        "User-Agent",
    };

    /// <summary>
    /// The keys that the run generates. They are not secret; the markers name them, and keep records short.
    /// </summary>
    private readonly IReadOnlyList<(string Key, string Marker)> generatedKeys;

    /// <summary>
    /// The secrets by the prefixes of their parts, so that few have to be tried at each place of a text.
    /// </summary>
    private readonly Dictionary<string, List<EncodedSecret>> secretsByPrefix = new(StringComparer.OrdinalIgnoreCase);

    private readonly SearchValues<string> prefixes;
    private readonly int[] prefixLengths;

    /// <summary>The length of the longest generated key or prefix, in characters.</summary>
    private readonly int longestSearchText;

    /// <param name="settings">The settings whose keys and headers are secret.</param>
    public Redactor(Settings settings)
    {
        generatedKeys =
        [
            .. new[] { KeyVariation.Unknown, KeyVariation.VeryLong }.Select(variation =>
                (SentKey.Of(settings, Account.Main, variation), Marker(Account.Main, variation))
            ),
        ];
        foreach (var (account, key) in settings.Keys)
            Add(key, Marker(account), Marker(account, KeyVariation.Truncated));
        foreach (var (name, value) in settings.Headers.Where(h => !PublicHeaders.Contains(h.Key)))
        {
            foreach (var secret in HeaderSecrets.Of(value).Where(secret => secret.Length >= ShortestSecret))
                Add(secret, $"‹Panel.Headers {name}›", $"‹Panel.Headers {name}›");
        }

        prefixes = SearchValues.Create([.. secretsByPrefix.Keys], StringComparison.OrdinalIgnoreCase);
        prefixLengths = [.. secretsByPrefix.Keys.Select(prefix => prefix.Length).Distinct()];
        longestSearchText = generatedKeys.Select(generated => generated.Key.Length).Concat(prefixLengths).Max();
    }

    /// <summary>The text that stands for an account's key in records, such as <c>‹Panel.Key truncated›</c>.</summary>
    public static string Marker(Account account, KeyVariation variation = KeyVariation.Whole) =>
        variation is KeyVariation.Whole
            ? $"‹{account.Setting()}›"
            : $"‹{account.Setting()} {variation.ToString().ToLowerInvariant()}›";

    /// <summary>Whether a recorded text holds the marker of a secret.</summary>
    public static bool HasMarker(string text) => text.Contains("‹Panel.", StringComparison.Ordinal);

    /// <summary>A recorded text without the markers of secrets.</summary>
    public static string WithoutMarkers(string text) => Regex.Replace(text, "‹Panel\\.[^›]*›", "");

    /// <summary>Replaces the secrets in a text in UTF-8.</summary>
    /// <returns>The same array where the text holds no secret.</returns>
    public byte[] Redact(byte[] utf8) =>
        HoldsSecret(utf8) ? Encoding.UTF8.GetBytes(Redact(Encoding.UTF8.GetString(utf8))) : utf8;

    /// <summary>Replaces the secrets in a text.</summary>
    /// <returns>The same string where the text holds no secret.</returns>
    public string Redact(string text)
    {
        foreach (var (key, marker) in generatedKeys)
            text = text.Replace(key, marker, StringComparison.OrdinalIgnoreCase);
        var rest = text.AsSpan();
        var redacted = new StringBuilder();
        for (var start = rest.IndexOfAny(prefixes); start >= 0; start = rest.IndexOfAny(prefixes))
        {
            var match = BestMatch(rest[start..]);
            redacted.Append(rest[..start]).Append(match.Marker);
            rest = rest[(start + match.Length)..];
        }

        return redacted.Length == 0 ? text : redacted.Append(rest).ToString();
    }

    /// <summary>
    /// Searches a text piece by piece. Each piece begins with the end of the one before, so that a secret across the
    /// border is found.
    /// </summary>
    private bool HoldsSecret(ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Min(utf8.Length, PieceLength) + longestSearchText);
        try
        {
            var decoder = Encoding.UTF8.GetDecoder();
            for (var kept = 0; ; )
            {
                decoder.Convert(utf8, buffer.AsSpan(kept), flush: true, out var read, out var decoded, out var isEnd);
                var piece = buffer.AsSpan(0, kept + decoded);
                if (piece.IndexOfAny(prefixes) >= 0 || HoldsGeneratedKey(piece))
                    return true;
                if (isEnd)
                    return false;
                utf8 = utf8[read..];
                kept = Math.Min(longestSearchText, piece.Length);
                piece[^kept..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private bool HoldsGeneratedKey(ReadOnlySpan<char> piece)
    {
        foreach (var (key, _) in generatedKeys)
        {
            if (piece.Contains(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The longest secret or part of one at the start of a text that begins with a prefix; a whole secret wins over a
    /// part of the same length.
    /// </summary>
    private SecretMatch BestMatch(ReadOnlySpan<char> seen)
    {
        var best = new SecretMatch(0, IsWhole: false, "");
        var lookup = secretsByPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in prefixLengths)
        {
            if (!lookup.TryGetValue(seen[..Math.Min(length, seen.Length)], out var secrets))
                continue;
            foreach (var secret in secrets)
            {
                var match = secret.Match(seen);
                best = match.IsBetterThan(best) ? match : best;
            }
        }

        return best.Length > 0
            ? best
            : throw new UnreachableException("A text that begins with a prefix begins with a part of a secret.");
    }

    private void Add(string text, string marker, string partMarker)
    {
        foreach (var encoding in Encodings.All.DistinctBy(encoding => encoding(text)))
        {
            var secret = new EncodedSecret(encoding(text), Halves(text, encoding), marker, partMarker);
            foreach (var prefix in secret.Prefixes.Distinct(StringComparer.OrdinalIgnoreCase))
                Add(prefix, secret);
        }
    }

    private void Add(string prefix, EncodedSecret secret)
    {
        if (!secretsByPrefix.TryGetValue(prefix, out var secrets))
            secretsByPrefix.Add(prefix, secrets = []);
        secrets.Add(secret);
    }

    private static IReadOnlyList<string> Halves(string text, Func<string, string> encoding)
    {
        if (text.Length < ShortestWithParts)
            return [];
        var half = text.Length / 2;
        return [encoding(text[..half]), encoding(text[half..])];
    }
}
