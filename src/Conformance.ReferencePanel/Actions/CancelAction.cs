using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>Cancels at once what can be canceled, and refunds what was not delivered.</summary>
internal sealed class CancelAction(OrderStore orders, Settlement settlement, Timeline timeline, PanelDialect dialect)
    : IPanelAction
{
    public string Name => "cancel";

    public JsonNode Answer(ActionRequest request)
    {
        var ids = RequestedIds.Read(request.Parameters, "orders");
        var entries = ids.Select(id => (id, Cancel(request, id))).ToList();
        return dialect.Responses.Cancellations(entries);
    }

    /// <summary>Returns the error to show for this order; null when it was canceled.</summary>
    private JsonObject? Cancel(ActionRequest request, RequestedId id)
    {
        var order = orders.Find(request.Account.Id, id.Number);
        if (order is null)
            return dialect.Error(RefusalKind.UnknownCancel);

        if (order is { Cancelable: true, IsOpen: true } && settlement.TryEnd(order, Canceled(order)))
            return null;

        return dialect.Error(RefusalKind.NotCancelable);
    }

    private OrderState Canceled(Order order) =>
        new(OrderStatus.Canceled, OrderProgress.Of(order, timeline.Now).Remains);
}
