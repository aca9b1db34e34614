using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>Refills one order, or an array of many; `order` wins where both are given.</summary>
internal sealed class RefillAction(OrderStore orders, RefillStore refills, PanelDialect dialect) : IPanelAction
{
    public string Name => "refill";

    public JsonNode Answer(ActionRequest request) =>
        request.Parameters.IsGiven("order")
            ? dialect.Responses.Refill(RefillOf(request, new RequestedId(request.Parameters.Required("order"))))
            : Many(request);

    private JsonArray Many(ActionRequest request) =>
        new([
            .. RequestedIds
                .Read(request.Parameters, "orders")
                .Select(id => new JsonObject { ["order"] = id.Json, ["refill"] = Entry(request, id) }),
        ]);

    private JsonNode Entry(ActionRequest request, RequestedId id)
    {
        try
        {
            return RefillOf(request, id);
        }
        catch (RefusedException refused)
        {
            return dialect.Error(refused.Kind);
        }
    }

    private long RefillOf(ActionRequest request, RequestedId id)
    {
        var order = orders.Find(request.Account.Id, id.Number) ?? throw new RefusedException(RefusalKind.UnknownOrder);
        return order is { Refillable: true, IsDelivered: true }
            ? refills.OpenFor(order)
            : throw new RefusedException(RefusalKind.NotRefillable);
    }
}
