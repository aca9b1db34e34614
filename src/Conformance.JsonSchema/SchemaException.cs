namespace Conformance.JsonSchema;

/// <summary>A schema document cannot be used; the message says why and where.</summary>
public sealed class SchemaException : Exception
{
    internal SchemaException(string document, string location, string problem, Exception? inner = null)
        : base($"Schema {document}#{location}: {problem}", inner)
    {
        Document = document;
        Location = location;
    }

    /// <summary>The URI under which the document was added or parsed; empty for one parsed without.</summary>
    public string Document { get; }

    /// <summary>JSON Pointer to the fault in that document; empty for the document as a whole.</summary>
    public string Location { get; }
}
