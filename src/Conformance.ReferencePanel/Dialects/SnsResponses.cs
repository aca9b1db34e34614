using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Dialects;

internal sealed class SnsResponses : ReferenceResponses
{
    public override JsonObject Service(Service service) =>
        new()
        {
            ["service"] = service.Id,
            ["name"] = service.Name,
            ["category"] = service.Category,
            ["rate"] = MoneyText.Format(service.Rate, 2),
            ["min"] = service.Min,
            ["max"] = service.Max,
            ["refill"] = service.Refillable,
            ["cancel"] = service.Cancelable,
        };

    /// <summary>Four decimals as documented, or a fifth where the balance has one.</summary>
    public override JsonObject Balance(long balance) =>
        new() { ["balance"] = MoneyText.Format(balance, 4), ["currency"] = Currency };

    public override JsonObject Order(Order order, OrderState state) =>
        new()
        {
            ["charge"] = MoneyText.Format(order.Charge, 6),
            ["start_count"] = order.StartCount,
            ["status"] = OrderStatusText.Of(order, state),
            ["remains"] = state.Remains,
            ["currency"] = Currency,
        };

    public override JsonObject Refill(long id) => new() { ["refill"] = id };

    public override string RefillStatus(string status) => status.ToLowerInvariant();

    public override JsonNode Cancellations(IReadOnlyList<(RequestedId Id, JsonObject? Error)> entries)
    {
        var answer = new JsonObject();
        foreach (var (id, error) in entries)
            answer[id.Text] = error ?? new JsonObject { ["cancel"] = "requested" };
        return answer;
    }
}
