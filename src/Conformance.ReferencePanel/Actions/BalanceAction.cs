using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;

namespace Conformance.ReferencePanel.Actions;

internal sealed class BalanceAction(AccountStore accounts, ReferenceResponses responses) : IPanelAction
{
    public string Name => "balance";

    public JsonNode Answer(ActionRequest request) => responses.Balance(accounts.Balance(request.Account.Id));
}
