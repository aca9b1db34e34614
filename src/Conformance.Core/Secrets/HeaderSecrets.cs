using System.Text;

namespace Conformance.Core.Secrets;

/// <summary>
/// Finds the parts of a header's value that are secret by themselves: a panel may repeat one without the rest.
/// </summary>
internal static class HeaderSecrets
{
    private static readonly char[] Separators = [' ', ';', ','];

    /// <summary>
    /// The value; each word of it; the value in a word <c>name=value</c>; the text that a word is the base64 of; and
    /// the password in a text <c>user:password</c>.
    /// </summary>
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
