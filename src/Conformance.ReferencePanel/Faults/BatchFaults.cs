using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong wherever an action takes several ids.</summary>
internal static class BatchFaults
{
    private const int Most = RequestedIds.MaxCount,
        Half = Most / 2;

    public static IReadOnlyList<Fault> Of(BatchAction batch) => [.. Of(new Names(batch))];

    private static IEnumerable<Fault> Of(Names its) =>
        [.. Containers(its), .. Limits(its), .. Places(its), .. Errors(its), .. Writing(its)];

    private static IEnumerable<Fault> Containers(Names its)
    {
        var batch = its.Batch;
        yield return its.Fault(
            "in-another-container",
            "The answer to several ids is an array where it is to be a map, or a map where it is to be an array.",
            its.Container
        ) with
        {
            RewriteResponse = batch.ReplaceAnswer(batch.OnlyShapeIsChecked, batch.SwapContainer),
        };
        yield return its.Fault("ended-by-null", "After the entries comes a null.", its.EntriesAreObjects) with
        {
            RewriteResponse = batch.RewriteAnswer(
                batch.OnlyShapeIsChecked,
                answer => BatchAction.AddEntry(answer, null)
            ),
        };
        var ids = new ResponseMember(
            $"{batch.Area}.batch-{batch.IdMember}",
            $"The `{batch.IdMember}` of an entry",
            batch.IdMember,
            its.EntriesNameTheirId
        );
        foreach (var fault in ids.Faults(Entries, MemberDefect.Missing, MemberDefect.Text))
        {
            if (!its.IsStatus)
            {
                yield return fault with
                {
                    AppliesTo = dialect => !batch.IsMap(dialect),
                };
            }
        }

        IEnumerable<JsonObject> Entries(ReceivedRequest received, OutgoingResponse response)
        {
            if (!received.Matches(batch.IsBatch) || !received.Matches(batch.OnlyShapeIsChecked))
                return [];

            return (response.Body as JsonArray ?? []).OfType<JsonObject>();
        }
    }

    private static IEnumerable<Fault> Limits(Names its)
    {
        var batch = its.Batch;
        var (takes, cuts) = (
            its.Requirement("batch-takes-100-ids"),
            its.Requirement("batch-over-100-is-refused-or-cut")
        );
        yield return its.Fault("of-100-without-the-last", "Of a hundred ids, the last is not answered.", takes) with
        {
            RewriteResponse = batch.RewriteAnswer(
                IsWhole,
                answer => BatchAction.RemoveEntry(answer, RequestIds.Unassigned(Most))
            ),
        };
        yield return its.Fault("of-100-refused", "More than fifty ids are refused.", takes) with
        {
            Hides = [its.Requirement("batch-unknown-id-has-its-error-in-place")],
            Intercept = Interceptors.RewriteAnswer(
                (call, _) => batch.IsBatch(call) && call.Ids(batch.Field).Count > Half,
                _ => throw new RefusedException(RefusalKind.InvalidParameter)
            ),
        };
        yield return its.Fault("without-limit", "However many ids there are, all are answered.", cuts) with
        {
            Intercept = async (call, _, next) =>
            {
                var ids = call.Ids(batch.Field);
                if (!batch.IsBatch(call) || ids.Count <= Most)
                    return await next(call).ConfigureAwait(false);

                var first = await Answer(ids.Take(Most)).ConfigureAwait(false);
                var rest = await Answer(ids.Skip(Most)).ConfigureAwait(false);
                return Joined(first, rest);

                Task<JsonNode> Answer(IEnumerable<string> some) => next(call.With(batch.Field, string.Join(',', some)));
            },
        };

        bool IsWhole(ApiCall call) => call.Ids(batch.Field).Count == Most;
    }

    private static IEnumerable<Fault> Places(Names its)
    {
        var batch = its.Batch;
        var belong = its.Requirement("batch-entries-belong-to-their-id");
        yield return its.Fault(
            "grants-one-of-100",
            "One of a hundred ids that nobody has is answered as if it were known.",
            its.Requirement("batch-unknown-id-has-its-error-in-place")
        ) with
        {
            Intercept = batch.GrantId(
                call => call.IsFrom(DemoAccounts.Funded) && call.Ids(batch.Field).Count == Most,
                RequestIds.Unassigned(Half)
            ),
        };
        yield return its.Fault(
            "grants-the-unknown",
            "Beside one that is known, an id that nobody has is answered as if it were known too.",
            belong
        ) with
        {
            Intercept = batch.GrantId(IsMixed, RequestIds.Unassigned(1)),
        };
        yield return its.Fault(
            "without-the-unknown",
            "Beside one that is known, an id that nobody has gets no entry.",
            belong
        ) with
        {
            RewriteResponse = batch.RewriteAnswer(
                IsMixed,
                answer => BatchAction.RemoveEntry(answer, RequestIds.Unassigned(1))
            ),
        };
        if (!its.IsStatus)
        {
            yield return its.Fault(
                "without-the-known",
                "Beside one that is not known, an id that is known gets no entry.",
                belong
            ) with
            {
                RewriteResponse = Known((answer, id) => BatchAction.RemoveEntry(answer, id)),
            };
        }

        if (!its.IsCancel)
        {
            yield return its.Fault(
                "refuses-the-known",
                "Beside one that is not known, an id that is known gets an error too.",
                [belong, .. its.Agreement]
            ) with
            {
                RewriteResponse = Known(
                    (answer, id) => batch.SetValue(answer, id, batch.ValueOf(answer, RequestIds.Unassigned(1)))
                ),
            };
        }

        yield return its.Fault(
            "swapped",
            "Beside one that is not known, an id that is known gets its entry, and the other way round.",
            [belong, .. its.Agreement]
        ) with
        {
            Hides = its.HiddenBySwap,
            RewriteResponse = Known(
                (answer, id) =>
                {
                    var (one, other) = (
                        batch.ValueOf(answer, id).DeepClone(),
                        batch.ValueOf(answer, RequestIds.Unassigned(1)).DeepClone()
                    );
                    batch.SetValue(answer, id, other);
                    batch.SetValue(answer, RequestIds.Unassigned(1), one);
                }
            ),
        };

        bool IsMixed(ApiCall call) =>
            call.IsFrom(DemoAccounts.Funded)
            && call.MixesKnownAndUnassigned(batch.Field)
            && !batch.OnlyShapeIsChecked(call);

        ResponseRewriter Known(Action<JsonNode, string> change) =>
            (received, response) =>
            {
                if (response.Refusal is null && received.Call is { } call && batch.IsBatch(call) && IsMixed(call))
                {
                    change(response.Body!, call.Ids(batch.Field).First(id => !RequestIds.IsUnassigned(id)));
                }

                return response;
            };
    }

    /// <summary>They act on an id by which isolation is not checked.</summary>
    private static IEnumerable<Fault> Errors(Names its) =>
        new ResponseMember(
            $"{its.Batch.Area}.batch-error",
            "The `error` of an entry",
            "error",
            its.Requirement("batch-error-is-a-non-empty-string")
        ).Faults(
            (received, response) => ErrorOfSecond(its.Batch, received, response),
            MemberDefect.Valued("blank", " "),
            MemberDefect.Valued("an-object", new JsonObject { ["code"] = 7 })
        );

    private static IEnumerable<JsonObject> ErrorOfSecond(
        BatchAction batch,
        ReceivedRequest received,
        OutgoingResponse response
    )
    {
        var id = RequestIds.Unassigned(2);
        if (!received.Matches(call => batch.IsBatch(call) && call.Ids(batch.Field).Contains(id)))
            return [];
        if (batch.ErrorOf(response.Body!, id) is not { } entry)
            return [];

        return [entry];
    }

    private static IEnumerable<Fault> Writing(Names its)
    {
        var batch = its.Batch;
        var (duplicates, blanks) = (
            its.Requirement("batch-duplicates-do-no-harm"),
            its.Requirement("batch-blanks-do-no-harm")
        );
        yield return its.Fault(
            "refuses-duplicates",
            "An id that stands twice is a reason to refuse all.",
            duplicates
        ) with
        {
            Intercept = Interceptors.Refuse(HasDuplicates, RefusalKind.InvalidParameter),
        };
        yield return its.Fault("forgets-duplicates", "An id that stands twice gets no entry.", duplicates) with
        {
            RewriteResponse = batch.RewriteAnswer(
                HasDuplicates,
                answer => BatchAction.RemoveEntry(answer, RequestIds.Unassigned(1))
            ),
        };
        yield return its.Fault("refuses-blanks", "An empty place among the ids is a reason to refuse all.", blanks) with
        {
            Intercept = Interceptors.Refuse(HasBlanks, RefusalKind.InvalidParameter),
        };
        yield return its.Fault(
            "ends-at-a-blank",
            "What follows an empty place among the ids is not answered.",
            blanks
        ) with
        {
            RewriteResponse = batch.RewriteAnswer(
                HasBlanks,
                answer => BatchAction.RemoveEntry(answer, RequestIds.Unassigned(2))
            ),
        };
        if (!its.IsStatus && !its.IsCancel)
            yield break;
        yield return its.Fault("untrimmed", "A blank before an id becomes a part of it.", blanks) with
        {
            AppliesTo = batch.IsMap,
            RewriteResponse = batch.RewriteAnswer(
                HasBlanks,
                answer =>
                {
                    var entry = answer[RequestIds.Unassigned(2)]!.DeepClone();
                    BatchAction.RemoveEntry(answer, RequestIds.Unassigned(2));
                    answer[" " + RequestIds.Unassigned(2)] = entry;
                }
            ),
        };

        bool HasDuplicates(ApiCall call) =>
            batch.IsBatch(call)
            && call.Ids(batch.Field) is var ids
            && ids.All(RequestIds.IsUnassigned)
            && ids.Distinct().Count() < ids.Count;

        bool HasBlanks(ApiCall call) =>
            batch.IsBatch(call) && call.Text(batch.Field)?.Contains(",,", StringComparison.Ordinal) is true;
    }

    private static JsonNode Joined(JsonNode first, JsonNode rest)
    {
        if (rest is JsonObject map)
            map.ToList().ForEach(entry => first[entry.Key] = entry.Value!.DeepClone());
        else
            rest.AsArray().ToList().ForEach(entry => first.AsArray().Add(entry!.DeepClone()));
        return first;
    }

    /// <summary>The names of a batch's faults, and of the requirements that they break.</summary>
    private sealed record Names(BatchAction Batch)
    {
        public bool IsCancel => Batch == BatchAction.Cancels;

        public bool IsStatus => Batch == BatchAction.Statuses;

        /// <summary>The requirements that say what a batch is answered with: an array or a map.</summary>
        public IReadOnlyList<string> Container
        {
            get
            {
                if (IsCancel)
                    return ["cancel.answer-is-an-array", "cancel.answer-is-a-map"];
                if (IsStatus)
                    return [Requirement("batch-is-a-map")];

                return [Requirement("batch-is-an-array")];
            }
        }

        public string EntriesAreObjects
        {
            get
            {
                if (IsCancel)
                    return Requirement("entries-are-objects");

                return Requirement("batch-entries-are-objects");
            }
        }

        public string EntriesNameTheirId
        {
            get
            {
                if (IsCancel)
                    return Requirement("entries-name-their-order");

                return Requirement($"batch-entries-name-their-{Batch.IdMember}");
            }
        }

        /// <summary>Broken too where a known id's entry can be compared with the answer to that id alone.</summary>
        public IReadOnlyList<string> Agreement
        {
            get
            {
                if (IsStatus)
                    return ["status.batch-agrees-with-single"];

                return [];
            }
        }

        /// <summary>What cannot be verified while a canceled order's entry stands under another id.</summary>
        public IReadOnlyList<string> HiddenBySwap
        {
            get
            {
                if (IsCancel)
                    return ["cancel.fresh-order-is-taken", "lifecycle.canceled-order-is-refunded"];

                return [];
            }
        }

        public string Requirement(string name) => $"{Batch.Area}.{name}";

        public Fault Fault(string id, string what, params IReadOnlyList<string> breaks) =>
            new($"{Batch.Area}.batch-{id}", what, breaks);
    }
}
