namespace Conformance.Core.Transcripts;

/// <summary>
/// Keeps the last used of a transcript's long bodies in memory. The others are read again when they are needed.
/// </summary>
/// <param name="read">Reads the body of that name.</param>
internal sealed class BodyCache(Func<string, byte[]> read)
{
    /// <summary>
    /// The most bytes of all of them together, unless a single one has more. With their parsed JSON they take three
    /// times that, or seven times where a panel is built to make it so.
    /// </summary>
    private const long MostBytes = 8 << 20;

    private readonly OrderedDictionary<string, LoadedBody> held = [];
    private readonly Lock turn = new();

    /// <summary>
    /// Adds a body that is in its file. It gets its bytes from here from now on, and shares them with equal bodies.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="name">The name of its file.</param>
    public void Add(BodyText body, string name) => Put(name, body.LoadFrom(() => Find(name, Read)));

    private void Put(string name, LoadedBody body) => Find(name, _ => body);

    /// <exception cref="LostBodyException">It cannot be read again.</exception>
    private LoadedBody Find(string name, Func<string, LoadedBody> load)
    {
        lock (turn)
        {
            if (!held.Remove(name, out var body))
                body = load(name);
            held.Add(name, body);
            while (held.Count > 1 && held.Values.Sum(one => (long)one.Utf8.Length) > MostBytes)
                held.RemoveAt(0);
            return body;
        }
    }

    private LoadedBody Read(string name)
    {
        try
        {
            return new LoadedBody(read(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new LostBodyException($"the answer in {name} cannot be read again: {e.Message}");
        }
    }
}
