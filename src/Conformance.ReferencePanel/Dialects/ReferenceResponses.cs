using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>
/// Answers as the reference page shows them. A dialect overrides what its own page shows differently.
/// </summary>
internal class ReferenceResponses
{
    protected const string Currency = "USD";

    public virtual JsonObject Service(Service service) =>
        new()
        {
            ["service"] = service.Id,
            ["name"] = service.Name,
            ["type"] = service.Type,
            ["category"] = service.Category,
            ["rate"] = MoneyText.Format(service.Rate, 2),
            ["min"] = Text(service.Min),
            ["max"] = Text(service.Max),
            ["refill"] = service.Refillable,
            ["cancel"] = service.Cancelable,
        };

    public virtual JsonObject Balance(long balance) =>
        new() { ["balance"] = MoneyText.Format(balance, 5), ["currency"] = Currency };

    public virtual JsonObject Order(Order order, OrderState state) =>
        new()
        {
            ["charge"] = MoneyText.Format(order.Charge, 5),
            ["start_count"] = Text(order.StartCount),
            ["status"] = OrderStatusText.Of(order, state),
            ["remains"] = Text(state.Remains),
            ["currency"] = Currency,
        };

    public virtual JsonObject Refill(long id) => new() { ["refill"] = Text(id) };

    public virtual string RefillStatus(string status) => status;

    /// <summary>Each id with its error, or with null when its order was canceled.</summary>
    public virtual JsonNode Cancellations(IReadOnlyList<(RequestedId Id, JsonObject? Error)> entries) =>
        new JsonArray([
            .. entries.Select(entry => new JsonObject
            {
                ["order"] = entry.Id.Json,
                ["cancel"] = entry.Error ?? (JsonNode)1,
            }),
        ]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
