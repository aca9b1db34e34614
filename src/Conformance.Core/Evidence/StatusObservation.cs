using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>What one response shows of the status of one order or refill.</summary>
/// <param name="Exchange">The exchange, which read it alone or for several.</param>
/// <param name="Entry">The response's entry about it.</param>
public sealed record StatusObservation(Exchange Exchange, ResponseEntry Entry)
{
    /// <summary>The status as the panel spells it; null where the entry has none.</summary>
    public string? Status => Entry.Text("status");

    /// <summary>Whether work has not begun.</summary>
    public bool IsPending => Is("Pending");

    /// <summary>Whether the order or refill goes on.</summary>
    public bool IsOpen => IsPending || Is("In progress") || Is("Processing");

    /// <summary>Whether the order has ended, delivered or not.</summary>
    public bool HasEnded => Is("Completed") || Is("Partial") || Is("Canceled");

    /// <summary>Whether this response was there before the other one's request was sent.</summary>
    public bool IsBefore(StatusObservation other) => Exchange.EndedAt <= other.Exchange.StartedAt;

    /// <summary>
    /// Every observation that the main account made of orders or of refills, in the order of the requests. Entries with
    /// an error are left out.
    /// </summary>
    /// <param name="transcript">The run's exchanges.</param>
    /// <param name="action"><c>status</c> or <c>refill_status</c>.</param>
    /// <param name="single">The field that names one id.</param>
    /// <param name="batch">The field that names several.</param>
    public static IReadOnlyList<StatusObservation> All(
        Transcript transcript,
        string action,
        string single,
        string batch
    ) =>
        [
            .. from exchange in transcript.Exchanges
            where IsAbout(exchange, action)
            from entry in EntriesOf(exchange, single, batch)
            where entry.Id is not null && entry.Error is null
            select new StatusObservation(exchange, entry),
        ];

    /// <summary>Compares without case: some dialects write a refill's status in lower case.</summary>
    public bool Is(string status) => status.Equals(Status, StringComparison.OrdinalIgnoreCase);

    private static bool IsAbout(Exchange exchange, string action) =>
        exchange.TransportFailure is null
        && exchange.Request.Field("action") == action
        && exchange.Request.Account is Account.Main
        && !exchange.ParsedBody.IsRefusal;

    private static IEnumerable<ResponseEntry> EntriesOf(Exchange exchange, string single, string batch)
    {
        if (exchange.ParsedBody.Json is not { } json)
            return [];
        if (exchange.Request.Field(single) is { } id)
            return [new ResponseEntry(id, json, "")];
        if (exchange.Request.Field(batch) is null)
            return [];
        return json.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? ResponseEntries.Of(exchange)!.All : [];
    }
}
