using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Actions;

internal sealed class ServicesAction(ServiceList services, ReferenceShapes shapes) : IPanelAction
{
    public string Name => "services";

    public JsonNode Answer(PanelRequest request) => new JsonArray([.. services.All().Select(shapes.Service)]);
}
