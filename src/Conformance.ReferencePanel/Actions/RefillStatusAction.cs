using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>One refill's status, or an array of many; `refill` wins where both are given.</summary>
internal sealed class RefillStatusAction(RefillBook refills, Timeline timeline, Dialect dialect) : IPanelAction
{
    public string Name => "refill_status";

    public JsonNode Answer(PanelRequest request) =>
        request.Parameters.IsGiven("refill") ? new JsonObject { ["status"] = One(request) } : Many(request);

    private JsonNode One(PanelRequest request) =>
        WordFor(request, new GivenId(request.Parameters.Required("refill")))
        ?? throw new RefusedException(RefusalKind.UnknownRefill);

    private JsonArray Many(PanelRequest request) =>
        new([
            .. GivenIds
                .Read(request.Parameters, "refills")
                .Select(id => new JsonObject { ["refill"] = id.Node, ["status"] = Entry(request, id) }),
        ]);

    private JsonNode Entry(PanelRequest request, GivenId id) =>
        WordFor(request, id) ?? dialect.Error(RefusalKind.UnknownRefill);

    private JsonNode? WordFor(PanelRequest request, GivenId id) =>
        refills.Find(request.Account.Id, id.Number) is { } refill
            ? dialect.Shapes.RefillWord(refill.StatusAt(timeline.Now))
            : null;
}
