using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A document's text as JSON, with the URIs it goes by.</summary>
internal sealed record RegisteredDocument(string Name, JsonElement Root, Uri Base, Uri? Id)
{
    private static readonly Uri DefaultBase = new("schema:///");

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public IEnumerable<string> Uris => new[] { Base, Id }.OfType<Uri>().Select(uri => uri.AbsoluteUri).Distinct();

    public static RegisteredDocument Read(string name, string text)
    {
        if (!Uri.TryCreate(DefaultBase, name, out var uri) || uri.Fragment.Length > 0)
            throw new SchemaException(name, "", "the document's URI is malformed or has a fragment");

        var root = ReadJson(name, text);
        return new RegisteredDocument(name, root, uri, SchemaResource.ReadId(root, uri, name, ""));
    }

    private static JsonElement ReadJson(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            ReadAllText(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception error)
            when (error is JsonException or ArgumentException or InvalidOperationException or UnjudgeableException)
        {
            throw new SchemaException(name, "", $"not a JSON document: {error.Message}", error);
        }
    }

    /// <summary>Meets what is no Unicode text here, so that nobody who reads a keyword has to expect it.</summary>
    private static void ReadAllText(JsonElement part)
    {
        if (part.ValueKind == JsonValueKind.String)
            InstanceText.Of(part);
        else if (part.ValueKind == JsonValueKind.Array)
            part.EnumerateArray().ToList().ForEach(ReadAllText);
        else if (part.ValueKind == JsonValueKind.Object)
            part.EnumerateObject().ToList().ForEach(ReadAllText);
    }

    private static void ReadAllText(JsonProperty member)
    {
        InstanceText.NameOf(member);
        ReadAllText(member.Value);
    }
}
