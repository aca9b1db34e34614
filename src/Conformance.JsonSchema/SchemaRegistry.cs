namespace Conformance.JsonSchema;

/// <summary>
/// The documents that a schema's <c>$ref</c> may name besides its own. They may refer to one another; each is
/// compiled only when a schema that is parsed reaches it. Safe for use by several threads.
/// </summary>
public sealed class SchemaRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RegisteredDocument> _documents = [];

    /// <summary>Makes a document known under a URI and, if it has one, under its <c>$id</c>.</summary>
    /// <param name="uri">
    /// Absolute, or like a relative file path (<c>clients/common.schema.json</c>); relative ones share one root.
    /// </param>
    /// <param name="text">The document.</param>
    /// <exception cref="SchemaException">
    /// The text is not JSON, or the URI or the <c>$id</c> is malformed or taken.
    /// </exception>
    public void Add(string uri, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        ArgumentNullException.ThrowIfNull(text);

        var document = RegisteredDocument.Read(uri, text);
        lock (_lock)
        {
            if (document.Uris.FirstOrDefault(_documents.ContainsKey) is { } taken)
                throw new SchemaException(uri, "", $"another document is already known as \"{taken}\"");
            foreach (var name in document.Uris)
                _documents.Add(name, document);
        }
    }

    internal RegisteredDocument? Find(Uri uri)
    {
        lock (_lock)
            return _documents.GetValueOrDefault(uri.AbsoluteUri);
    }
}
