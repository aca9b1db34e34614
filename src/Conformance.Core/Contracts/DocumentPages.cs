using System.Collections.Frozen;
using System.Text.Json;

namespace Conformance.Core.Contracts;

/// <summary>
/// The public addresses of the documents that requirements cite, as schemas/&lt;id&gt;/examples/sources.json gives
/// them.
/// </summary>
/// <param name="pages">The addresses by the names of the documents.</param>
public sealed class DocumentPages(IEnumerable<KeyValuePair<string, Uri>> pages)
{
    private readonly FrozenDictionary<string, Uri> pages = pages.ToFrozenDictionary();

    /// <summary>The address of a document by the name that sources cite it by; null where it has none.</summary>
    public Uri? Find(string document) => pages.GetValueOrDefault(document);

    /// <summary>Reads the sources.json of each dialect that has one.</summary>
    /// <exception cref="InvalidDataException">A sources.json is not of the format; the message names it.</exception>
    internal static DocumentPages Read(ContractFiles files, IEnumerable<Dialect> dialects)
    {
        var citations = dialects
            .Select(dialect => ContractPaths.Sources(dialect.Id))
            .Where(files.Has)
            .Select(path => CitationIn(files, path));
        var pages = new Dictionary<string, Uri>();
        foreach (var parts in citations.Select(citation => citation.Split(", ")))
        {
            if (AddressOf(parts[^1]) is { } address)
                pages[parts[0]] = address;
        }

        return new(pages);
    }

    /// <summary>
    /// A citation such as <c>Acme Panel, API, https://acme.example</c>: first the name, last the address.
    /// </summary>
    private static string CitationIn(ContractFiles files, string path)
    {
        var sources = files.ReadJson<JsonElement>(path);
        if (
            sources.ValueKind is JsonValueKind.Object
            && sources.TryGetProperty("document", out var document)
            && document.ValueKind is JsonValueKind.String
        )
        {
            return document.GetString()!;
        }

        throw files.Error(path, "its member 'document' is not a string.");
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;
}
