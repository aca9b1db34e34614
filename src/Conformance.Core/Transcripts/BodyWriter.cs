namespace Conformance.Core.Transcripts;

/// <summary>Puts the long bodies of a transcript's answers into files beside it, equal ones once, and has them from there. Callers take turns.</summary>
/// <param name="folder">The folder of the transcript.</param>
internal sealed class BodyWriter(string folder)
{
    /// <summary>The most characters of a body that a line holds itself.</summary>
    public const int LongestInLine = 32_768;

    private readonly HashSet<string> written = [];
    private readonly BodyCache shelf = new(name => File.ReadAllBytes(BodyFile.PathOf(folder, name)));

    /// <summary>Writes a long body, which is in its file when this returns.</summary>
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
        shelf.Take(body, name);
        return name;
    }
}
