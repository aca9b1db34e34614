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

    private Service RequestedService(Parameters parameters)
    {
        var id = WholeNumber.Read(parameters.Required("service"));
        if (id is null || services.Find(id.Value) is not { } service)
            throw new RefusedException(RefusalKind.UnknownService);

        return service;
    }
}
