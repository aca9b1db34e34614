using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;

namespace Conformance.ReferencePanel.Actions;

internal sealed class BalanceAction(Ledger ledger, ReferenceShapes shapes) : IPanelAction
{
    public string Name => "balance";

    public JsonNode Answer(PanelRequest request) => shapes.Balance(ledger.Balance(request.Account.Id));
}
