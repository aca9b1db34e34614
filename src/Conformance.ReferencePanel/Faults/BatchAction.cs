using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An action on several ids, and how its answers are read: maps or arrays of entries.</summary>
/// <param name="Area">The area of its requirements.</param>
/// <param name="Action">The action.</param>
/// <param name="Field">The field that names the ids.</param>
/// <param name="IdMember">Which member of an array's entry is the id.</param>
/// <param name="ValueMember">Which member is what was asked for, or its error; null where the whole entry is.</param>
/// <param name="OnlyShapeIsChecked">Whether an answer is one that nothing but its shape is read of.</param>
internal sealed record BatchAction(
    string Area,
    string Action,
    string Field,
    string IdMember,
    string? ValueMember,
    Func<ApiCall, bool> OnlyShapeIsChecked
)
{
    /// <summary>The order and the refill that the funded account has from the beginning.</summary>
    public static readonly string Order = Text(DemoAccounts.FundedOrder),
        Refill = Text(DemoAccounts.FundedRefill);

    public static readonly BatchAction Statuses = new(
        "status",
        "status",
        "orders",
        "order",
        null,
        call => call.Ids("orders").Contains(Order)
    );

    public static readonly BatchAction Refills = new(
        "refill",
        "refill",
        "orders",
        "order",
        "refill",
        call => call.IsFrom(DemoAccounts.Other)
    );

    public static readonly BatchAction RefillStatuses = new(
        "refill-status",
        "refill_status",
        "refills",
        "refill",
        "status",
        call => call.Ids("refills").Contains(Refill)
    );

    public static readonly BatchAction Cancels = new(
        "cancel",
        "cancel",
        "orders",
        "order",
        "cancel",
        call => call.IsFrom(DemoAccounts.Other)
    );

    public static IReadOnlyList<BatchAction> All { get; } = [Statuses, Refills, RefillStatuses, Cancels];

    /// <summary>Changes the answers to some batches.</summary>
    public ResponseRewriter RewriteAnswer(Func<ApiCall, bool> when, Action<JsonNode> change) =>
        ResponseRewriters.Success(received => received.Matches(IsBatch) && received.Matches(when), change);

    public ResponseRewriter ReplaceAnswer(Func<ApiCall, bool> when, Func<JsonNode, JsonNode> instead) =>
        ResponseRewriters.SuccessBody(received => received.Matches(IsBatch) && received.Matches(when), instead);

    /// <summary>Whether a request names several ids for this action.</summary>
    public bool IsBatch(ApiCall call) => call.IsFor(Action, Field);

    /// <summary>Whether the answer is a map: always for statuses, in some dialects for cancellations.</summary>
    public bool IsMap(PanelDialect dialect) =>
        this == Statuses || (this == Cancels && dialect.Responses is SnsResponses);

    public static JsonNode? EntryOf(JsonNode answer, string id)
    {
        if (answer is JsonObject map)
            return map[id];

        return answer.AsArray().FirstOrDefault(entry => IdOf(entry) == id);
    }

    public static void RemoveEntry(JsonNode answer, string id)
    {
        if (answer is JsonObject map)
            map.Remove(id);
        else if (EntryOf(answer, id) is { } entry)
            answer.AsArray().Remove(entry);
    }

    public static void AddEntry(JsonNode answer, JsonNode? entry)
    {
        if (answer is JsonObject map)
            map["total"] = entry;
        else
            answer.AsArray().Add(entry);
    }

    /// <summary>Puts what belongs to one id into the place of another's.</summary>
    public void SetValue(JsonNode answer, string id, JsonNode value)
    {
        if (answer is JsonObject map)
            map[id] = value.DeepClone();
        else
            EntryOf(answer, id)![ValueMember!] = value.DeepClone();
    }

    /// <summary>What belongs to an id, without the id.</summary>
    public JsonNode ValueOf(JsonNode answer, string id)
    {
        if (answer is JsonObject map)
            return map[id]!;

        return EntryOf(answer, id)![ValueMember!]!;
    }

    /// <summary>The object that holds the error of an id; null where the id has none.</summary>
    public JsonObject? ErrorOf(JsonNode answer, string id)
    {
        if (ValueOf(answer, id) is not JsonObject entry || !entry.ContainsKey("error"))
            return null;

        return entry;
    }

    /// <summary>Gives an id what only one that is known is to get.</summary>
    /// <param name="when">For which requests.</param>
    /// <param name="id">The id.</param>
    public RequestInterceptor GrantId(Func<ApiCall, bool> when, string id) =>
        async (call, _, next) =>
        {
            var answer = await next(call).ConfigureAwait(false);
            if (IsBatch(call) && when(call) && EntryOf(answer, id) is not null)
                SetValue(answer, id, await GrantedValue(answer, next, call).ConfigureAwait(false));
            return answer;
        };

    /// <summary>The answer as an array where it is a map, and as a map where it is an array.</summary>
    public JsonNode SwapContainer(JsonNode answer)
    {
        if (answer is JsonObject map)
            return ToArray(map);

        return ToMap(answer.AsArray());
    }

    private JsonArray ToArray(JsonObject map)
    {
        var array = new JsonArray();
        foreach (var (id, value) in map)
        {
            var entry = new JsonObject { [IdMember] = long.Parse(id, CultureInfo.InvariantCulture) };
            foreach (var (name, member) in value!.AsObject())
                entry[name] = member?.DeepClone();
            array.Add((JsonNode)entry);
        }

        return array;
    }

    private JsonObject ToMap(JsonArray array)
    {
        var map = new JsonObject();
        foreach (var entry in array)
            map[IdOf(entry)!] = new JsonObject { [ValueMember!] = entry![ValueMember!]!.DeepClone() };
        return map;
    }

    /// <summary>What a dialect answers for a canceled order, in maps or in arrays.</summary>
    private static JsonNode Canceled(JsonNode answer)
    {
        if (answer is JsonObject)
            return new JsonObject { ["cancel"] = "requested" };

        return 1;
    }

    private static string? IdOf(JsonNode? entry) => (entry?["order"] ?? entry?["refill"])?.ToString();

    /// <summary>
    /// What an unassigned id is answered with. Nothing is canceled for it; other actions run on the other account's
    /// order, so that they count for no limit of this account.
    /// </summary>
    private async Task<JsonNode> GrantedValue(JsonNode answer, Func<ApiCall, Task<JsonNode>> next, ApiCall call)
    {
        if (this == Cancels)
            return Canceled(answer);

        var known = Text(DemoAccounts.OtherOrder);
        if (this == RefillStatuses)
            known = Text(DemoAccounts.OtherRefill);
        var others = call.With(Field, known) with { Key = DemoAccounts.Other };
        return ValueOf(await next(others).ConfigureAwait(false), known);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
