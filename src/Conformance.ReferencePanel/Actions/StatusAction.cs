using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>One order's status, or a map of many; `order` wins where both are given.</summary>
internal sealed class StatusAction(OrderBook orders, Timeline timeline, Dialect dialect) : IPanelAction
{
    public string Name => "status";

    public JsonNode Answer(PanelRequest request) =>
        request.Parameters.IsGiven("order")
            ? StatusOf(request, new GivenId(request.Parameters.Required("order")))
                ?? throw new RefusedException(RefusalKind.UnknownOrder)
            : Many(request);

    private JsonObject Many(PanelRequest request)
    {
        var answer = new JsonObject();
        foreach (var id in GivenIds.Read(request.Parameters, "orders"))
            answer[id.Text] = StatusOf(request, id) ?? dialect.Error(RefusalKind.UnknownOrder);
        return answer;
    }

    private JsonObject? StatusOf(PanelRequest request, GivenId id) =>
        orders.Find(request.Account.Id, id.Number) is { } order
            ? dialect.Shapes.Order(order, Progress.Of(order, timeline.Now))
            : null;
}
