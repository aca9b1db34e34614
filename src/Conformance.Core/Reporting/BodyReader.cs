using System.Text;

namespace Conformance.Core.Reporting;

/// <summary>Finds the bodies that the lines of a transcript name.</summary>
/// <param name="folder">The folder of the transcript.</param>
internal sealed class BodyReader(string folder)
{
    /// <summary>A body has 512 MiB at most (Panel.MaxExpandedSize), and one that is no UTF-8 may take twice that in its file.</summary>
    private const long MostBytes = 1L << 30;

    private readonly Dictionary<string, string> texts = [];
    private readonly List<string> changed = [];

    /// <summary>The names of those that were found, each once.</summary>
    public IReadOnlyList<string> Names => [.. texts.Keys];

    /// <summary>That a body is not what its run wrote; null where all are.</summary>
    public string? Changed => changed.Count > 1 ? $"{changed[0]} (and {changed.Count - 1} more)" : changed.SingleOrDefault();

    /// <summary>The body as it is now, be it changed or not. Each is read once, however many lines name it.</summary>
    /// <exception cref="InvalidDataException">It is no name of a body, or the body is not there or cannot be read.</exception>
    public string Find(string name)
    {
        if (!BodyFile.IsName(name))
            throw new InvalidDataException("what it names is no file of a body, which is called bodies/, 64 hexadecimal digits and .txt");
        if (!texts.TryGetValue(name, out var text))
            texts.Add(name, text = Read(name));
        return text;
    }

    private string Read(string name)
    {
        var bytes = Bytes(name);
        if (BodyFile.NameOf(bytes) != name)
            changed.Add($"{name} was changed since its run wrote it: its SHA-256 is {BodyFile.DigestOf(bytes)}, and was its name");
        return Encoding.UTF8.GetString(bytes);
    }

    private byte[] Bytes(string name)
    {
        try
        {
            var file = new FileInfo(BodyFile.PathOf(folder, name));
            return !file.Exists ? throw new InvalidDataException($"the body of its answer, {name}, is missing: give the folder of the run as the run left it")
                : LeadsElsewhere(file) || file.Length > MostBytes ? throw new InvalidDataException($"{name} is no file that a run wrote: give the folder of the run as the run left it")
                : File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{name} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A link could bring any file of this machine into the report.</summary>
    private static bool LeadsElsewhere(FileInfo file) => file.LinkTarget is not null || file.Directory!.LinkTarget is not null;
}
