using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Judging;

/// <summary>The entries of an answer that is an array or a map.</summary>
public sealed class Entries(Exchange exchange, IEnumerable<Entry> all)
{
    private static readonly string[] IdMembers = ["service", "order", "refill"];

    private ILookup<string?, Entry>? byId;

    public Exchange Exchange { get; } = exchange;

    /// <summary>One after another as they are looked at: a list of a million needs no room for a million of them.</summary>
    public IEnumerable<Entry> All { get; } = all;

    /// <summary>The entries that belong to an id.</summary>
    public IReadOnlyList<Entry> For(string id) => [.. (byId ??= All.ToLookup(entry => entry.Id))[id]];

    public IEnumerable<string> Ids => All.Select(entry => entry.Id).OfType<string>();

    public static Entries Of(Exchange exchange) =>
        exchange.ParsedBody.Kind switch
        {
            JsonValueKind.Array => OfArray(exchange),
            JsonValueKind.Object => new(
                exchange,
                exchange
                    .ParsedBody.Json!.Value.EnumerateObject()
                    .Select(m => new Entry(ParsedBody.NameOf(m), m.Value, $"/{ParsedBody.NameOf(m)}"))
            ),
            _ => throw new NotVerifiedException("the answer is neither an array nor a map"),
        };

    public static Entries OfArray(Exchange exchange) =>
        exchange.ParsedBody.Json is { ValueKind: JsonValueKind.Array } list
            ? new(
                exchange,
                list.EnumerateArray()
                    .Select(
                        (entry, index) =>
                            new Entry(IdOf(entry), entry, string.Create(CultureInfo.InvariantCulture, $"/{index}"))
                    )
            )
            : throw new NotVerifiedException("the answer is no array");

    public EntriesAssertions Should() => new(this);

    private static string? IdOf(JsonElement entry) =>
        IdMembers.Select(name => ParsedBody.TextOf(entry, name)).FirstOrDefault(id => id is not null);
}
