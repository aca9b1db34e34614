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

    public JsonNode Answer(ActionRequest request)
    {
        if (!request.Parameters.IsGiven("order"))
            return Many(request);

        var id = new RequestedId(request.Parameters.Required("order"));
        return dialect.Responses.Refill(RefillOf(request, id));
    }

    private JsonArray Many(ActionRequest request)
    {
        var answer = new JsonArray();
        foreach (var id in RequestedIds.Read(request.Parameters, "orders"))
            answer.Add((JsonNode)new JsonObject { ["order"] = id.Json, ["refill"] = Entry(request, id) });
        return answer;
    }

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
        var order = orders.Find(request.Account.Id, id.Number);
        if (order is null)
            throw new RefusedException(RefusalKind.UnknownOrder);
        if (!order.Refillable || !order.IsDelivered)
            throw new RefusedException(RefusalKind.NotRefillable);

        return refills.OpenFor(order);
    }
}
