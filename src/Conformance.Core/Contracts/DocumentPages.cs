using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>The public addresses of the documents that requirements cite, as schemas/&lt;id&gt;/examples/sources.json gives them.</summary>
public sealed class DocumentPages
{
    private readonly Dictionary<string, Uri> pages = [];

    /// <param name="schemas">The folder that has a folder for each dialect.</param>
    /// <exception cref="InvalidDataException">A sources.json is not of the format; the message names it.</exception>
    public static DocumentPages Load(string schemas)
    {
        var all = new DocumentPages();
        foreach (
            var file in Dialect
                .Known(schemas)
                .Select(id => Path.Combine(schemas, id, "examples", "sources.json"))
                .Where(File.Exists)
        )
        {
            all.Add(DocumentIn(file));
        }

        return all;
    }

    /// <summary>The address of a document by the name that sources cite it by, or null where it has none.</summary>
    public Uri? Find(string document) => pages.GetValueOrDefault(document);

    /// <summary>Its name comes first in a citation such as <c>Acme Panel, API, https://acme.example</c>, and its address last.</summary>
    private void Add(string citation)
    {
        var parts = citation.Split(", ");
        if (Uri.TryCreate(parts[^1], UriKind.Absolute, out var page) && page.Scheme is "https" or "http")
            pages[parts[0]] = page;
    }

    private static string DocumentIn(string file)
    {
        try
        {
            using var sources = JsonDocument.Parse(File.ReadAllBytes(file));
            return sources.RootElement.GetProperty("document").GetString()
                ?? throw new JsonException("its document is null.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }
}
