using System.Text;

namespace Conformance.Core.Reporting;

/// <summary>Puts the long bodies of a transcript's answers into files beside it, equal ones once. Callers take turns.</summary>
/// <param name="folder">The folder of the transcript.</param>
internal sealed class BodyWriter(string folder)
{
    /// <summary>The most characters of a body that a line holds itself.</summary>
    public const int LongestInLine = 32_768;

    private static readonly UTF8Encoding Exact = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> written = [];

    /// <summary>Writes a long body, which is in its file when this returns.</summary>
    /// <returns>The file's name; null for what stays in its line: what is short, and what UTF-8 cannot say, such as half a surrogate pair.</returns>
    public string? Keep(string text)
    {
        if (text.Length <= LongestInLine || Bytes(text) is not { } bytes)
            return null;
        var name = BodyFile.NameOf(bytes);
        if (!written.Contains(name))
            BodyFile.Write(folder, name, bytes);
        written.Add(name);
        return name;
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Exact.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
