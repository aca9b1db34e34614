namespace Conformance.Core.Transcripts;

/// <summary>Those of a transcript's long bodies that are in memory: the last used. The others are read again when they are asked for.</summary>
/// <param name="read">Reads the body of that name.</param>
internal sealed class BodyCache(Func<string, byte[]> read)
{
    /// <summary>Their bytes together, unless a single one has more. With their JSON they take three times that, or seven where a panel is out for it.</summary>
    private const long Most = 8 << 20;

    private readonly OrderedDictionary<string, LoadedBody> held = [];
    private readonly Lock turn = new();

    /// <summary>Has a body that is in its file from here, where equal ones are one.</summary>
    public void Take(BodyText body, string name) => Put(name, body.HaveFrom(() => Find(name, Read)));

    private void Put(string name, LoadedBody body) => Find(name, _ => body);

    /// <exception cref="LostBodyException">It cannot be read again.</exception>
    private LoadedBody Find(string name, Func<string, LoadedBody> load)
    {
        lock (turn)
        {
            if (!held.Remove(name, out var body))
                body = load(name);
            held.Add(name, body);
            while (held.Count > 1 && held.Values.Sum(one => (long)one.Utf8.Length) > Most)
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
