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

    public JsonNode Answer(ActionRequest request)
    {
        if (!request.Parameters.IsGiven("refill"))
            return Many(request);

        return new JsonObject { ["status"] = One(request) };
    }

    private JsonNode One(ActionRequest request) =>
        StatusOf(request, new RequestedId(request.Parameters.Required("refill")))
        ?? throw new RefusedException(RefusalKind.UnknownRefill);

    private JsonArray Many(ActionRequest request)
    {
        var answer = new JsonArray();
        foreach (var id in RequestedIds.Read(request.Parameters, "refills"))
            answer.Add((JsonNode)new JsonObject { ["refill"] = id.Json, ["status"] = Entry(request, id) });
        return answer;
    }

    private JsonNode Entry(ActionRequest request, RequestedId id) =>
        StatusOf(request, id) ?? dialect.Error(RefusalKind.UnknownRefill);

    private JsonNode? StatusOf(ActionRequest request, RequestedId id)
    {
        var refill = refills.Find(request.Account.Id, id.Number);
        if (refill is null)
            return null;

        return dialect.Responses.RefillStatus(refill.StatusAt(timeline.Now));
    }
}
