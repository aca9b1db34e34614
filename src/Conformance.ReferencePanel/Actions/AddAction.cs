using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Actions;

internal sealed class AddAction(ServiceList services, Ledger ledger, OrderBook orders) : IPanelAction
{
    public string Name => "add";

    public JsonNode Answer(PanelRequest request)
    {
        var draft = OrderForm.Read(Wanted(request.Parameters), request.Parameters);
        if (!ledger.TryDebit(request.Account.Id, draft.Charge))
            throw new RefusedException(RefusalKind.NotEnoughFunds);

        return new JsonObject { ["order"] = orders.Place(request.Account.Id, draft) };
    }

    private Service Wanted(Parameters parameters) =>
        (WholeNumber.Read(parameters.Required("service")) is { } id ? services.Find(id) : null)
        ?? throw new RefusedException(RefusalKind.UnknownService);
}
