using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Variations;

/// <summary>The same facts in other JSON, or other words and codes where the dialect leaves them open.</summary>
internal static class AnswerVariations
{
    private static readonly string[] Amounts = ["rate", "balance", "charge"];

    private static readonly string[] BatchFields = ["orders", "refills"];

    public static IReadOnlyList<Variation> All { get; } =
    [
        new("extra-members", "Every object has members that nobody documented.")
        {
            RewriteResponse = ResponseRewriters.SuccessBody(_ => true, body => Each(body, Extended)),
        },
        new("other-member-order", "Members come in the reverse order.")
        {
            RewriteResponse = (_, response) => response with { Body = Each(response.Body!, Reversed) },
        },
        new("more-decimals", "Amounts have eight decimals.")
        {
            RewriteResponse = (_, response) =>
                response with
                {
                    Body = Each(response.Body!, item => Decimals(item, "0.00000000")),
                },
        },
        new("fewer-decimals", "Amounts have no more decimals than they need.")
        {
            RewriteResponse = (_, response) =>
                response with
                {
                    Body = Each(response.Body!, item => Decimals(item, "0.#####")),
                },
        },
        new("other-wording", "Errors are told in another language, but for the documented texts.")
        {
            ConfigureDialect = WithOtherWording,
            RewriteResponse = ResponseRewriters.Refusal(
                RefusalKind.InvalidParameter,
                response => response.WithError("neworder.error.invalid_parameter")
            ),
        },
        new(
            "fitting-codes",
            "Errors come with the 4xx code that fits them; a suspended account still looks like an unknown one."
        )
        {
            AppliesTo = WithoutCodes,
            ConfigureDialect = WithFittingCodes,
        },
        new("another-currency", "The currency is another one.")
        {
            RewriteResponse = (_, response) =>
                response with
                {
                    Body = Each(response.Body!, item => Changed(item, "currency", _ => "EUR")),
                },
        },
        new("refill-ids-as-numbers", "A single refill's id is a number, as it is in batches.")
        {
            AppliesTo = WithoutCodes,
            RewriteResponse = ResponseRewriters.Success(
                "refill",
                "order",
                answer => answer["refill"] = long.Parse((string)answer["refill"]!, CultureInfo.InvariantCulture)
            ),
        },
        new("processing", "An order that is under way is Processing.")
        {
            RewriteResponse = (_, response) => response with { Body = Each(response.Body!, Processing) },
        },
        new("names-beyond-latin", "Names have many scripts, emoji, quotes and markup.")
        {
            RewriteResponse = ResponseRewriters.Success(
                "services",
                null,
                answer =>
                {
                    foreach (var service in answer.AsArray())
                    {
                        (service!["name"], service["category"]) = (
                            $"粉丝 متابعين 👨‍👩‍👧 <b>\"{service["service"]}\"</b> \\ ' \u202eabc",
                            "Фолловеры / いいね"
                        );
                    }
                }
            ),
        },
        new("batches-answer-each-repetition", "Where a batch names an id twice, an array answers it twice.")
        {
            AppliesTo = dialect => dialect.Name != "sns-panel",
            RewriteResponse = WithRepetitions,
        },
    ];

    private static bool WithoutCodes(PanelDialect dialect) => dialect.Name != "sns-panel";

    /// <summary>The texts that the page gives.</summary>
    private static bool IsDocumented(PanelDialect dialect, Refusal refusal) =>
        !WithoutCodes(dialect) && refusal.Text is "Not enough funds on balance" or "Cannot cancel";

    private static PanelDialect WithOtherWording(PanelDialect dialect)
    {
        var refusals = dialect.Refusals.ToDictionary();
        foreach (var (kind, refusal) in dialect.Refusals)
        {
            if (!IsDocumented(dialect, refusal))
                refusals[kind] = refusal with { Text = "неверный запрос" };
        }

        return dialect with
        {
            Refusals = refusals,
        };
    }

    /// <summary>
    /// The codes of the dialect that documents some; a suspended account keeps the code of an unknown key.
    /// </summary>
    private static PanelDialect WithFittingCodes(PanelDialect dialect)
    {
        var codes = SnsRefusals.All.ToDictionary(pair => pair.Key, pair => pair.Value.Code);
        codes[RefusalKind.Suspended] = codes[RefusalKind.InvalidKey];
        var refusals = dialect.Refusals.ToDictionary(
            pair => pair.Key,
            pair => pair.Value with { Code = codes[pair.Key] }
        );
        return dialect with { Refusals = refusals };
    }

    private static JsonObject Processing(JsonObject item)
    {
        var isOrder = item.ContainsKey("charge");
        if (isOrder && (string?)item["status"] is "In progress")
            item["status"] = "Processing";
        return item;
    }

    private static OutgoingResponse WithRepetitions(ReceivedRequest received, OutgoingResponse response)
    {
        if (response.Refusal is not null || response.Body is not JsonArray entries)
            return response;
        if (received.Call is not { Action: "refill" or "refill_status" or "cancel" } call)
            return response;
        if (BatchField(call) is not { } field)
            return response;

        var repeated = new JsonArray();
        foreach (var id in call.Ids(field))
            repeated.Add(entries.FirstOrDefault(entry => IdOf(entry) == id)?.DeepClone());
        return response with { Body = repeated };
    }

    private static string? BatchField(ApiCall call) =>
        BatchFields.FirstOrDefault(field => call.Text(field) is not null);

    private static string IdOf(JsonNode? entry) => (entry!["order"] ?? entry["refill"])!.ToString();

    /// <summary>Changes each object that is an answer, an entry or a service; a map from ids to those stays.</summary>
    private static JsonNode Each(JsonNode json, Func<JsonObject, JsonObject> change) =>
        json switch
        {
            JsonArray array => new JsonArray([.. array.Select(entry => Each(entry!, change))]),
            JsonObject map when map.Count > 0 && map.All(member => member.Value is JsonObject) => new JsonObject(
                map.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Each(member.Value!, change)))
            ),
            JsonObject item => change((JsonObject)item.DeepClone()),
            _ => json.DeepClone(),
        };

    /// <summary>An error stands alone.</summary>
    private static JsonObject Extended(JsonObject item)
    {
        if (!item.ContainsKey("error"))
        {
            (item["id_external"], item["meta"], item["description"]) = (
                null,
                new JsonObject { ["error_count"] = 0 },
                "error"
            );
        }

        return item;
    }

    private static JsonObject Reversed(JsonObject item) =>
        new(item.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static JsonObject Decimals(JsonObject item, string pattern) =>
        Amounts.Aggregate(
            item,
            (changed, name) =>
                Changed(
                    changed,
                    name,
                    amount =>
                        decimal.Parse((string)amount!, CultureInfo.InvariantCulture)
                            .ToString(pattern, CultureInfo.InvariantCulture)
                )
        );

    private static JsonObject Changed(JsonObject item, string member, Func<JsonNode?, JsonNode?> change)
    {
        if (item[member] is { } value)
            item[member] = change(value.DeepClone());
        return item;
    }
}
