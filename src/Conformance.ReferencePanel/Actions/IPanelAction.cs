using System.Text.Json.Nodes;

namespace Conformance.ReferencePanel.Actions;

internal interface IPanelAction
{
    public string Name { get; }

    /// <summary>Called within a transaction, for an account that may ask and whose orders are settled.</summary>
    public JsonNode Answer(ActionRequest request);
}
