using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>What an answer says of one order or refill.</summary>
/// <param name="Exchange">The answer, to a request for it alone or for many.</param>
/// <param name="Entry">Its entry.</param>
public sealed record StatusObservation(Exchange Exchange, Entry Entry)
{
    public string? Status => Entry.Text("status");

    public bool IsPending => Is("Pending");

    public bool IsOpen => IsPending || Is("In progress") || Is("Processing");

    public bool HasEnded => Is("Completed") || Is("Partial") || Is("Canceled");

    /// <summary>Whether the answer was there before the other one was asked for.</summary>
    public bool IsBefore(StatusObservation other) => Exchange.EndedAt <= other.Exchange.StartedAt;

    /// <summary>Everything that the main account was told of an order or a refill, in the order of asking; errors are left out.</summary>
    /// <param name="transcript">What was said.</param>
    /// <param name="action"><c>status</c> or <c>refill_status</c>.</param>
    /// <param name="one">The field that names one id.</param>
    /// <param name="many">The field that names several.</param>
    public static IReadOnlyList<StatusObservation> All(Transcript transcript, string action, string one, string many) =>
        [
            .. from exchange in transcript.Exchanges
            where
                exchange.TransportFailure is null
                && exchange.Request.Field("action") == action
                && exchange.Request.Account is Account.Main
                && !exchange.ParsedBody.IsRefusal
            from entry in EntriesOf(exchange, one, many)
            where entry.Id is not null && entry.Error is null
            select new StatusObservation(exchange, entry),
        ];

    /// <summary>Refill status comes in lower case in some dialects.</summary>
    public bool Is(string word) => word.Equals(Status, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Entry> EntriesOf(Exchange exchange, string one, string many) =>
        exchange.ParsedBody.Json is not { } json ? []
        : exchange.Request.Field(one) is { } id ? [new Entry(id, json, "")]
        : exchange.Request.Field(many) is null
        || json.ValueKind is not (System.Text.Json.JsonValueKind.Array or System.Text.Json.JsonValueKind.Object)
            ? []
        : Entries.Of(exchange).All;
}
