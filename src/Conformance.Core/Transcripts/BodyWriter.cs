namespace Conformance.Core.Transcripts;

/// <summary>
/// Puts the long bodies of a transcript into files beside it, equal ones once. From then on they are read from there
/// when they are not in memory. Callers take turns.
/// </summary>
/// <param name="folder">The folder of the transcript.</param>
internal sealed class BodyWriter(string folder)
{
    /// <summary>The most characters of a body that a line holds itself.</summary>
    public const int LongestInLine = 32_768;

    private readonly HashSet<string> written = [];
    private readonly BodyCache cache = new(name => File.ReadAllBytes(BodyFile.PathOf(folder, name)));

    /// <summary>Writes a long body, which is in its file when this returns.</summary>
    /// <param name="body">The body of a response.</param>
    /// <returns>The file's name; null for what is short and stays in its line.</returns>
    public string? Keep(BodyText body)
    {
        if (body.Characters <= LongestInLine)
            return null;
        var bytes = body.Utf8.Span;
        var name = BodyFile.NameOf(bytes);
        if (!written.Contains(name))
            BodyFile.Write(folder, name, bytes);
        written.Add(name);
        cache.Add(body, name);
        return name;
    }
}
