using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Actions;

internal sealed class ServicesAction(ServiceStore services, ReferenceResponses responses) : IPanelAction
{
    public string Name => "services";

    public JsonNode Answer(ActionRequest request) => new JsonArray([.. services.All().Select(responses.Service)]);
}
