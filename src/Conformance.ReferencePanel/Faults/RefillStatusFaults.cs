using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act on Completed refills: of others, statuses are read for what they say.</summary>
internal static class RefillStatusFaults
{
    private static readonly string[] Word =
    [
        "refill-status.status-is-a-known-word",
        "refill-status.status-is-a-lower-case-word",
    ];

    private static readonly MemberDefect[] Ways =
    [
        MemberDefect.Missing,
        MemberDefect.Valued("another-word", "Success"),
        MemberDefect.Valued("cut-short", "Complete"),
        MemberDefect.Replaced("in-other-case", "is in another case", word => InOtherCase((string)word!)),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "refill-status.in-an-array",
            "The status of a Completed refill, asked for alone, is an array.",
            "refill-status.answer-is-an-object"
        )
        {
            Intercept = Instead(status => new JsonArray(status.DeepClone())),
        },
        new(
            "refill-status.a-word",
            "The status of a Completed refill, asked for alone, is a string.",
            "refill-status.answer-is-an-object"
        )
        {
            Intercept = Instead(status => status["status"]!.DeepClone()),
        },
        .. new ResponseMember(
            "refill-status.status",
            "The `status` of a Completed refill, asked for alone,",
            "status",
            Word
        ).Faults(Alone, Ways),
        .. new ResponseMember(
            "refill-status.batch-status",
            "The `status` of a Completed refill among several",
            "status",
            Word
        ).Faults(InBatch, Ways),
        new(
            "refill-status.new-one-unknown",
            "A refill that is not Completed is unknown when it is asked for alone.",
            "refill-status.new-refill-is-known-at-once"
        )
        {
            Intercept = Interceptors.RewriteAnswer(
                (call, _, answer) =>
                {
                    if (call.IsFor("refill_status", "refill") && !BatchAction.IsCompleted(answer))
                        throw new RefusedException(RefusalKind.UnknownRefill);

                    return answer;
                }
            ),
        },
        .. SingleIdFaults.Of(
            BatchAction.RefillStatuses,
            "refill",
            "isolation.refill-status-of-a-foreign-refill-looks-unknown"
        ),
        .. BatchFaults.Of(BatchAction.RefillStatuses),
    ];

    private static string InOtherCase(string word)
    {
        if (char.IsUpper(word[0]))
            return word.ToLowerInvariant();

        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static IEnumerable<JsonObject> Alone(ApiCall call, Database database, JsonNode answer) =>
        IsAlone(call, answer) ? [answer.AsObject()] : [];

    private static IEnumerable<JsonObject> InBatch(ApiCall call, Database database, JsonNode answer)
    {
        if (!BatchAction.RefillStatuses.IsBatch(call) || call.Parameters.IsGiven("refill"))
            return [];

        return answer.AsArray().Where(BatchAction.IsCompleted).Select(entry => entry!.AsObject());
    }

    private static bool IsAlone(ApiCall call, JsonNode answer) =>
        call.IsFor("refill_status", "refill") && BatchAction.IsCompleted(answer);

    private static RequestInterceptor Instead(Func<JsonNode, JsonNode> replace) =>
        Interceptors.RewriteAnswer((call, _, answer) => IsAlone(call, answer) ? replace(answer) : answer);
}
