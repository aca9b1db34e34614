using System.Text;
using System.Text.Unicode;

namespace Conformance.Core.Transcripts;

/// <summary>Reads the bodies that the lines of a transcript name. It is for one thread.</summary>
internal sealed class BodyReader
{
    /// <summary>
    /// A body has 512 MiB at most (Panel.MaxExpandedSize), and one that is no UTF-8 may take twice that in its file.
    /// </summary>
    private const long MostBytes = 1L << 30;

    private readonly Dictionary<string, BodyText> found = [];
    private readonly List<string> changed = [];
    private readonly BodyCache cache;
    private readonly string folder;

    /// <param name="folder">The folder of the transcript.</param>
    public BodyReader(string folder)
    {
        this.folder = folder;
        cache = new BodyCache(name => Text(Bytes(name)));
    }

    /// <summary>The names of those that were read, each once.</summary>
    public IReadOnlyList<string> Names => [.. found.Keys];

    /// <summary>The sentence that a body is not what its run wrote; null where all are.</summary>
    public string? Changed =>
        changed.Count > 1 ? $"{changed[0]} (and {changed.Count - 1} more)" : changed.SingleOrDefault();

    /// <summary>The body as it is now, changed or not. Each is read once, however many lines name it.</summary>
    /// <param name="name">The name that a line has for it.</param>
    /// <exception cref="InvalidDataException">
    /// It is no name of a body, or the body is not there or cannot be read.
    /// </exception>
    public BodyText Find(string name)
    {
        if (!BodyFile.IsName(name))
        {
            throw new InvalidDataException(
                "what it names is no file of a body, which is called bodies/, 64 hexadecimal digits and .txt"
            );
        }

        if (!found.TryGetValue(name, out var body))
            found.Add(name, body = Read(name));
        return body;
    }

    private BodyText Read(string name)
    {
        var bytes = Bytes(name);
        if (BodyFile.NameOf(bytes) != name)
        {
            changed.Add(
                $"{name} was changed since its run wrote it: "
                    + $"its SHA-256 is {BodyFile.DigestOf(bytes)}, and was its name"
            );
        }

        var body = new BodyText(Text(bytes));
        cache.Add(body, name);
        return body;
    }

    /// <summary>A changed file may hold anything.</summary>
    private static byte[] Text(byte[] bytes) =>
        Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));

    private byte[] Bytes(string name)
    {
        try
        {
            var file = new FileInfo(BodyFile.PathOf(folder, name));
            if (!file.Exists)
            {
                throw new InvalidDataException(
                    $"the body of its answer, {name}, is missing: give the folder of the run as the run left it"
                );
            }

            if (LeadsElsewhere(file) || file.Length > MostBytes)
            {
                throw new InvalidDataException(
                    $"{name} is no file that a run wrote: give the folder of the run as the run left it"
                );
            }

            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{name} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A link could bring any file of this machine into the report.</summary>
    private static bool LeadsElsewhere(FileInfo file) =>
        file.LinkTarget is not null || file.Directory!.LinkTarget is not null;
}
