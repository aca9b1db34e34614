namespace Conformance.Core.Transcripts;

/// <summary>Replaces files as a whole: whoever reads one sees the former content or the new, never half of either.</summary>
internal static class WholeFile
{
    /// <summary>What the name of a file ends with while it is written.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Writes a file beside its place, and then puts it there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of its bytes.</param>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            File.WriteAllBytes(path + Unfinished, content);
            File.Move(path + Unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Writes a text in UTF-8.</summary>
    /// <inheritdoc cref="Write(string, ReadOnlySpan{byte})"/>
    public static void Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));
}
