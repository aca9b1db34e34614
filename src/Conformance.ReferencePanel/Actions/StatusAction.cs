using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>One order's status, or a map of many; `order` wins where both are given.</summary>
internal sealed class StatusAction(OrderStore orders, Timeline timeline, PanelDialect dialect) : IPanelAction
{
    public string Name => "status";

    public JsonNode Answer(ActionRequest request)
    {
        if (!request.Parameters.IsGiven("order"))
            return Many(request);

        var id = new RequestedId(request.Parameters.Required("order"));
        return StatusOf(request, id) ?? throw new RefusedException(RefusalKind.UnknownOrder);
    }

    private JsonObject Many(ActionRequest request)
    {
        var answer = new JsonObject();
        foreach (var id in RequestedIds.Read(request.Parameters, "orders"))
            answer[id.Text] = StatusOf(request, id) ?? dialect.Error(RefusalKind.UnknownOrder);
        return answer;
    }

    private JsonObject? StatusOf(ActionRequest request, RequestedId id)
    {
        var order = orders.Find(request.Account.Id, id.Number);
        if (order is null)
            return null;

        return dialect.Responses.Order(order, OrderProgress.Of(order, timeline.Now));
    }
}
