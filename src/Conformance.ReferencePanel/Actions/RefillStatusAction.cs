using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Actions;

/// <summary>One refill's status, or an array of many; `refill` wins where both are given.</summary>
internal sealed class RefillStatusAction(RefillStore refills, Timeline timeline, PanelDialect dialect) : IPanelAction
{
    public string Name => "refill_status";

    public JsonNode Answer(ActionRequest request) =>
        request.Parameters.IsGiven("refill") ? new JsonObject { ["status"] = One(request) } : Many(request);

    private JsonNode One(ActionRequest request) =>
        WordFor(request, new RequestedId(request.Parameters.Required("refill")))
        ?? throw new RefusedException(RefusalKind.UnknownRefill);

    private JsonArray Many(ActionRequest request) =>
        new([
            .. RequestedIds
                .Read(request.Parameters, "refills")
                .Select(id => new JsonObject { ["refill"] = id.Json, ["status"] = Entry(request, id) }),
        ]);

    private JsonNode Entry(ActionRequest request, RequestedId id) =>
        WordFor(request, id) ?? dialect.Error(RefusalKind.UnknownRefill);

    private JsonNode? WordFor(ActionRequest request, RequestedId id) =>
        refills.Find(request.Account.Id, id.Number) is { } refill
            ? dialect.Responses.RefillStatus(refill.StatusAt(timeline.Now))
            : null;
}
