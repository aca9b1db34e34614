using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Page;

/// <summary>An order that a run placed, or may have placed, with its last known state.</summary>
/// <param name="Exchange">The number of the exchange that placed it.</param>
/// <param name="Account">The marker of the key that it was placed with.</param>
/// <param name="Service">The service's id as it was sent.</param>
/// <param name="Quantity">Likewise; null where none was.</param>
/// <param name="Order">The id that came back; null where none did, so that nobody knows whether it was bought.</param>
/// <param name="Charge">As the last response to <c>status</c> has it; null where none has it.</param>
/// <param name="State">Likewise.</param>
public sealed record Purchase(
    int Exchange,
    string Account,
    string Service,
    string? Quantity,
    string? Order,
    string? Charge,
    string? State
)
{
    /// <summary>
    /// The orders of a run, in the order in which they were sent: those that were accepted, and those of which nobody
    /// knows.
    /// </summary>
    /// <param name="exchanges">The exchanges of the run.</param>
    public static IReadOnlyList<Purchase> All(IReadOnlyList<Exchange> exchanges)
    {
        var statuses = new Dictionary<(Account Account, string Order), JsonElement>();
        foreach (var exchange in exchanges.Where(e => e.Request.Field("action") == "status"))
        {
            foreach (
                var (order, status) in Statuses(exchange).Where(one => ParsedBody.Member(one.Status, "error") is null)
            )
            {
                statuses[(exchange.Request.Account, order)] = status;
            }
        }

        return
        [
            .. exchanges
                .Where(e => e.Request.Field("action") == "add" && !e.IsPlainlyRefused)
                .Select(e => Of(e, statuses)),
        ];
    }

    private static Purchase Of(Exchange add, Dictionary<(Account Account, string Order), JsonElement> statuses)
    {
        var order = add.ParsedBody.TextOf("order");
        var status =
            order is not null && statuses.TryGetValue((add.Request.Account, order), out var last)
                ? last
                : (JsonElement?)null;
        return new Purchase(
            add.Number,
            Redactor.Marker(add.Request.Account),
            add.Request.Field("service") ?? "",
            add.Request.Field("quantity"),
            order,
            Member(status, "charge"),
            Member(status, "status")
        );
    }

    private static string? Member(JsonElement? status, string name) =>
        status is { } known ? ParsedBody.TextOf(known, name) : null;

    private static IEnumerable<(string Order, JsonElement Status)> Statuses(Exchange exchange)
    {
        if (
            exchange.TransportFailure is not null
            || exchange.ParsedBody.IsRefusal
            || exchange.ParsedBody.Json is not { ValueKind: JsonValueKind.Object } answer
        )
        {
            return [];
        }

        return exchange.Request.Field("order") is { } one
            ? [(one, answer)]
            : answer
                .EnumerateObject()
                .Where(entry => ParsedBody.NameOf(entry) is not null)
                .Select(entry => (entry.Name, entry.Value));
    }
}
