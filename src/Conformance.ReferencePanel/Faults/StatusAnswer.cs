using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Reads and changes what `status` tells of orders, alone and among others.</summary>
internal static class StatusAnswer
{
    /// <summary>What is told of each order; errors are left out.</summary>
    public static IEnumerable<JsonObject> Entries(ApiCall call, JsonNode answer) =>
        Orders(call, answer).Select(order => order.Status);

    /// <summary>Changes what is told of some orders.</summary>
    public static RequestInterceptor Change(Func<JsonObject, bool> when, Action<JsonObject> change) =>
        Change(when, (status, _) => change(status));

    /// <summary>Changes what is told of some orders.</summary>
    /// <param name="when">Of which orders, by what is told of them.</param>
    /// <param name="change">Gets what is told, and the quantity of the order.</param>
    public static RequestInterceptor Change(Func<JsonObject, bool> when, Action<JsonObject, long> change) =>
        Interceptors.RewriteAnswer(
            (call, database, answer) =>
            {
                foreach (var (id, status) in Orders(call, answer).Where(order => when(order.Status)).ToList())
                    change(status, Quantity(database, id));
                return answer;
            }
        );

    public static RequestInterceptor ChangeAlone(Func<JsonObject, bool> when, Action<JsonObject> change) =>
        OnlyWhere(call => call.IsFor("status", "order"), Change(when, change));

    public static RequestInterceptor ChangeInBatch(Func<JsonObject, bool> when, Action<JsonObject> change) =>
        OnlyWhere(call => !call.Parameters.IsGiven("order"), Change(when, change));

    public static bool Is(JsonObject status, string word) => (string?)status["status"] == word;

    /// <summary>The number as the dialect writes the other one.</summary>
    public static JsonNode Like(JsonNode? other, long number)
    {
        if (other!.GetValueKind() is JsonValueKind.String)
            return number.ToString(CultureInfo.InvariantCulture);

        return number;
    }

    public static long Number(JsonNode? value) => long.Parse(value!.ToString(), CultureInfo.InvariantCulture);

    /// <summary>What is told of each order, with its id.</summary>
    public static IEnumerable<(string Id, JsonObject Status)> Orders(ApiCall call, JsonNode answer)
    {
        if (!call.IsFor("status"))
            return [];
        if (call.Parameters.IsGiven("order"))
            return [(call.Text("order")!, answer.AsObject())];

        return answer
            .AsObject()
            .Where(entry => entry.Value!.AsObject().ContainsKey("status"))
            .Select(entry => (entry.Key, entry.Value!.AsObject()));
    }

    private static RequestInterceptor OnlyWhere(Func<ApiCall, bool> when, RequestInterceptor change) =>
        (call, database, next) => when(call) ? change(call, database, next) : next(call);

    private static long Quantity(Database database, string order) =>
        database.Connection.ExecuteScalar<long>("SELECT quantity FROM orders WHERE id = @order", new { order });
}
