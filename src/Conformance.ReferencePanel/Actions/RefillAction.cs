using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>Refills one order, or an array of many; `order` wins where both are given.</summary>
internal sealed class RefillAction(OrderBook orders, RefillBook refills, Dialect dialect) : IPanelAction
{
    public string Name => "refill";

    public JsonNode Answer(PanelRequest request) =>
        request.Parameters.IsGiven("order")
            ? dialect.Shapes.Refill(RefillOf(request, new GivenId(request.Parameters.Required("order"))))
            : Many(request);

    private JsonArray Many(PanelRequest request) =>
        new([
            .. GivenIds
                .Read(request.Parameters, "orders")
                .Select(id => new JsonObject { ["order"] = id.Node, ["refill"] = Entry(request, id) }),
        ]);

    private JsonNode Entry(PanelRequest request, GivenId id)
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

    private long RefillOf(PanelRequest request, GivenId id)
    {
        var order = orders.Find(request.Account.Id, id.Number) ?? throw new RefusedException(RefusalKind.UnknownOrder);
        return order is { Refillable: true, IsDelivered: true }
            ? refills.OpenFor(order)
            : throw new RefusedException(RefusalKind.NotRefillable);
    }
}
