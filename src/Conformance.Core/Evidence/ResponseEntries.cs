using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>The entries of a response that is an array or a map from ids.</summary>
/// <param name="exchange">The exchange that brought the response.</param>
/// <param name="all">Its entries, in their order.</param>
public sealed class ResponseEntries(Exchange exchange, IEnumerable<ResponseEntry> all)
{
    private static readonly string[] IdMembers = ["service", "order", "refill"];

    private ILookup<string?, ResponseEntry>? byId;

    /// <summary>The exchange that brought the response.</summary>
    public Exchange Exchange { get; } = exchange;

    /// <summary>
    /// One entry after another as they are enumerated: a list of a million is never held as a million objects.
    /// </summary>
    public IEnumerable<ResponseEntry> All { get; } = all;

    /// <summary>The ids of the entries that have one.</summary>
    public IEnumerable<string> Ids => All.Select(entry => entry.Id).OfType<string>();

    /// <summary>The entries that belong to an id; more than one where the panel repeats it.</summary>
    public IReadOnlyList<ResponseEntry> For(string id) => [.. (byId ??= All.ToLookup(entry => entry.Id))[id]];

    /// <summary>The entries of a response; null where it is neither an array nor an object.</summary>
    public static ResponseEntries? Of(Exchange exchange) =>
        exchange.ParsedBody.Kind switch
        {
            JsonValueKind.Array => OfArray(exchange),
            JsonValueKind.Object => new(exchange, exchange.ParsedBody.Json!.Value.EnumerateObject().Select(OfMember)),
            _ => null,
        };

    /// <summary>The entries of a response that is an array; null for any other.</summary>
    public static ResponseEntries? OfArray(Exchange exchange) =>
        exchange.ParsedBody.Json is { ValueKind: JsonValueKind.Array } list
            ? new(exchange, list.EnumerateArray().Select(OfElement))
            : null;

    private static ResponseEntry OfMember(JsonProperty member)
    {
        var name = ParsedBody.NameOf(member);
        return new ResponseEntry(name, member.Value, $"/{name}");
    }

    private static ResponseEntry OfElement(JsonElement entry, int index) =>
        new(IdOf(entry), entry, string.Create(CultureInfo.InvariantCulture, $"/{index}"));

    private static string? IdOf(JsonElement entry) =>
        IdMembers.Select(name => ParsedBody.TextOf(entry, name)).FirstOrDefault(id => id is not null);
}
