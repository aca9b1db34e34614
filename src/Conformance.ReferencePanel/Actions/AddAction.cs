using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Actions;

internal sealed class AddAction(ServiceStore services, AccountStore accounts, OrderStore orders) : IPanelAction
{
    public string Name => "add";

    public JsonNode Answer(ActionRequest request)
    {
        var draft = OrderForm.Read(RequestedService(request.Parameters), request.Parameters);
        if (!accounts.TryDebit(request.Account.Id, draft.Charge))
            throw new RefusedException(RefusalKind.NotEnoughFunds);

        return new JsonObject { ["order"] = orders.Place(request.Account.Id, draft) };
    }

    private Service RequestedService(Parameters parameters) =>
        (WholeNumber.Read(parameters.Required("service")) is { } id ? services.Find(id) : null)
        ?? throw new RefusedException(RefusalKind.UnknownService);
}
