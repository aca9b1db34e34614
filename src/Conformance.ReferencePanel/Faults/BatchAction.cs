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
        ResponseRewriters.Success(
            received => received.Call is { } call && call.IsFor(Action, Field) && when(call),
            change
        );

    public ResponseRewriter ReplaceAnswer(Func<ApiCall, bool> when, Func<JsonNode, JsonNode> instead) =>
        ResponseRewriters.When(
            received => received.Call is { } call && call.IsFor(Action, Field) && when(call),
            response => response.Refusal is null ? response with { Body = instead(response.Body!) } : response
        );

    /// <summary>Whether the answer is a map: that of the statuses, and in some dialects that of the cancellations.</summary>
    public bool IsMap(PanelDialect dialect) =>
        this == Statuses || (this == Cancels && dialect.Responses is SnsResponses);

    public static JsonNode? EntryOf(JsonNode answer, string id) =>
        answer is JsonObject map ? map[id] : answer.AsArray().FirstOrDefault(entry => IdOf(entry) == id);

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
    public JsonNode ValueOf(JsonNode answer, string id) =>
        answer is JsonObject map ? map[id]! : EntryOf(answer, id)![ValueMember!]!;

    /// <summary>The entry of an id as an object that holds the error.</summary>
    public JsonObject? ErrorOf(JsonNode answer, string id) =>
        ValueOf(answer, id) is JsonObject entry && entry.ContainsKey("error") ? entry : null;

    /// <summary>Gives an id what only one that is known is to get.</summary>
    /// <param name="when">For which requests.</param>
    /// <param name="id">The id.</param>
    public RequestInterceptor GrantId(Func<ApiCall, bool> when, string id) =>
        async (call, _, next) =>
        {
            var answer = await next(call).ConfigureAwait(false);
            if (call.IsFor(Action, Field) && when(call) && EntryOf(answer, id) is not null)
                SetValue(answer, id, await GrantedValue(answer, next, call).ConfigureAwait(false));
            return answer;
        };

    /// <summary>The answer as an array where it is a map, and as a map where it is an array.</summary>
    public JsonNode SwapContainer(JsonNode answer) =>
        answer is JsonObject map
            ? new JsonArray([
                .. map.Select(entry => new JsonObject([
                    KeyValuePair.Create(IdMember, (JsonNode?)long.Parse(entry.Key, CultureInfo.InvariantCulture)),
                    .. entry
                        .Value!.DeepClone()
                        .AsObject()
                        .Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())),
                ])),
            ])
            : new JsonObject([
                .. answer
                    .AsArray()
                    .Select(entry =>
                        KeyValuePair.Create(
                            IdOf(entry)!,
                            (JsonNode?)new JsonObject { [ValueMember!] = entry![ValueMember!]!.DeepClone() }
                        )
                    ),
            ]);

    private static string? IdOf(JsonNode? entry) => (entry?["order"] ?? entry?["refill"])?.ToString();

    /// <summary>Nothing is canceled for it; whatever else is granted is another account's, so that it counts for no limit of this one.</summary>
    private async Task<JsonNode> GrantedValue(JsonNode answer, Func<ApiCall, Task<JsonNode>> next, ApiCall call)
    {
        if (this == Cancels)
            return answer is JsonObject ? new JsonObject { ["cancel"] = "requested" } : 1;
        var known = Text(this == RefillStatuses ? DemoAccounts.OtherRefill : DemoAccounts.OtherOrder);
        return ValueOf(
            await next(call.With(Field, known) with { Key = DemoAccounts.Other }).ConfigureAwait(false),
            known
        );
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
