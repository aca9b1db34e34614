using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An action on several ids, and how its answers are read: maps or arrays of entries.</summary>
/// <param name="Area">The area of its requirements.</param>
/// <param name="Action">The action.</param>
/// <param name="Field">The field that names the ids.</param>
/// <param name="Ids">Whose the ids are.</param>
/// <param name="IdMember">Which member of an array's entry is the id.</param>
/// <param name="ValueMember">Which member is what was asked for, or its error; null where the whole entry is.</param>
internal sealed record BatchAction(
    string Area,
    string Action,
    string Field,
    Ownership Ids,
    string IdMember,
    string? ValueMember
)
{
    public static readonly BatchAction Statuses = new("status", "status", "orders", Ownership.Orders, "order", null)
    {
        WhereOnlyShapeIsChecked = "where a Completed order stands beside an id that is refused",
        OnlyShapeIsChecked = (_, _, answer) =>
            HasCompleted(answer) && answer.AsObject().Any(entry => IsError(entry.Value)),
    };

    public static readonly BatchAction Refills = new("refill", "refill", "orders", Ownership.Orders, "order", "refill")
    {
        WhereOnlyShapeIsChecked = "where another account's order is among them",
        OnlyShapeIsChecked = (call, database, _) => NamesAnothers(call, database),
    };

    public static readonly BatchAction RefillStatuses = new(
        "refill-status",
        "refill_status",
        "refills",
        Ownership.Refills,
        "refill",
        "status"
    )
    {
        WhereOnlyShapeIsChecked = "where a Completed refill is among them",
        OnlyShapeIsChecked = (_, _, answer) => HasCompleted(answer),
    };

    public static readonly BatchAction Cancels = new("cancel", "cancel", "orders", Ownership.Orders, "order", "cancel")
    {
        WhereOnlyShapeIsChecked = "where another account's order is among them",
        OnlyShapeIsChecked = (call, database, _) => NamesAnothers(call, database),
    };

    public static IReadOnlyList<BatchAction> All { get; } = [Statuses, Refills, RefillStatuses, Cancels];

    /// <summary>Whether an answer is one that nothing but its shape is read of.</summary>
    public required Func<ApiCall, Database, JsonNode, bool> OnlyShapeIsChecked { get; init; }

    /// <summary>The same in words, as the end of a sentence about several ids.</summary>
    public required string WhereOnlyShapeIsChecked { get; init; }

    /// <summary>Changes the answers to batches in place.</summary>
    public RequestInterceptor Change(Action<ApiCall, Database, JsonNode> change) =>
        Interceptors.RewriteAnswer(
            (call, database, answer) =>
            {
                if (IsBatch(call))
                    change(call, database, answer);
                return answer;
            }
        );

    /// <summary>The ids of a batch that are somebody's or nobody's, in their order.</summary>
    public IReadOnlyList<string> IdsOf(ApiCall call, Database database, Owner owner) =>
        [.. call.Ids(Field).Where(id => Ids.OwnerOf(database, call, id) == owner)];

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
    /// <param name="choose">Returns the id; null for none.</param>
    public RequestInterceptor GrantId(Func<ApiCall, Database, string?> choose) =>
        async (call, database, next) =>
        {
            if (!IsBatch(call))
                return await next(call).ConfigureAwait(false);

            var id = database.InTransaction(() => choose(call, database));
            var answer = await next(call).ConfigureAwait(false);
            if (id is not null && EntryOf(answer, id) is not null)
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
            var entry = new JsonObject { [IdMember] = new RequestedId(id).Json };
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

    private static bool HasCompleted(JsonNode answer)
    {
        var entries = answer as IEnumerable<JsonNode?> ?? answer.AsObject().Select(entry => entry.Value);
        return entries.Any(IsCompleted);
    }

    /// <summary>Whether what is told of an order or a refill says that it is completed.</summary>
    public static bool IsCompleted(JsonNode? status) =>
        status is JsonObject entry
        && entry["status"] is JsonValue word
        && word.ToString().Equals(OrderStatus.Completed, StringComparison.OrdinalIgnoreCase);

    private static bool IsError(JsonNode? entry) => entry is JsonObject found && found.ContainsKey("error");

    private static bool NamesAnothers(ApiCall call, Database database) =>
        call.Ids("orders").Any(id => Ownership.Orders.OwnerOf(database, call, id) is Owner.Another);

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
