using System.Text;

namespace Conformance.Core.Secrets;

/// <summary>What is secret about a header's value, and a panel may repeat without the rest.</summary>
internal static class HeaderSecrets
{
    private static readonly char[] Separators = [' ', ';', ','];

    /// <summary>The value, each word of it, what a word sets as <c>name=value</c>, what it is the base64 of, and the password in that.</summary>
    public static IEnumerable<string> Of(string value)
    {
        var words = value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var decoded = words.Select(Decoded).OfType<string>().ToList();
        return new[] { value }
            .Concat(words)
            .Concat(words.Select(word => After(word, '=')))
            .Concat(decoded)
            .Concat(decoded.Select(pair => After(pair, ':')))
            .Distinct();
    }

    private static string After(string text, char separator) =>
        text[(text.IndexOf(separator, StringComparison.Ordinal) + 1)..];

    private static string? Decoded(string word)
    {
        var bytes = new byte[word.Length];
        return
            Convert.TryFromBase64String(word, bytes, out var count)
            && bytes.Take(count).All(one => one is >= (byte)' ' and <= (byte)'~')
            ? Encoding.ASCII.GetString(bytes, 0, count)
            : null;
    }
}
