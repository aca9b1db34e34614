using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

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
            "The answer to several ids is an array where it is to be a map, or a map where it is to be an array, "
                + $"{batch.WhereOnlyShapeIsChecked}.",
            its.Container
        ) with
        {
            Intercept = Interceptors.RewriteAnswer(
                (call, database, answer) =>
                {
                    if (batch.IsBatch(call) && batch.OnlyShapeIsChecked(call, database, answer))
                        return batch.SwapContainer(answer);

                    return answer;
                }
            ),
        };
        yield return its.Fault(
            "ended-by-null",
            $"After the entries for several ids comes a null, {batch.WhereOnlyShapeIsChecked}.",
            its.EntriesAreObjects
        ) with
        {
            Intercept = batch.Change(
                (call, database, answer) =>
                {
                    if (batch.OnlyShapeIsChecked(call, database, answer))
                        BatchAction.AddEntry(answer, null);
                }
            ),
        };
        var ids = new ResponseMember(
            $"{batch.Area}.batch-{batch.IdMember}",
            $"Among several, {batch.WhereOnlyShapeIsChecked}, the `{batch.IdMember}` of an entry",
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

        IEnumerable<JsonObject> Entries(ApiCall call, Database database, JsonNode answer)
        {
            if (!batch.IsBatch(call) || !batch.OnlyShapeIsChecked(call, database, answer))
                return [];

            return (answer as JsonArray ?? []).OfType<JsonObject>();
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
            Intercept = batch.Change(
                (call, _, answer) =>
                {
                    if (call.Ids(batch.Field) is { Count: Most } ids)
                        BatchAction.RemoveEntry(answer, ids[^1]);
                }
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

                var answer = await Answer(ids.Take(Most)).ConfigureAwait(false);
                foreach (var more in ids.Skip(Most).Chunk(Most))
                    answer = Joined(answer, await Answer(more).ConfigureAwait(false));
                return answer;

                Task<JsonNode> Answer(IEnumerable<string> some) => next(call.With(batch.Field, string.Join(',', some)));
            },
        };
    }

    private static IEnumerable<Fault> Places(Names its)
    {
        var batch = its.Batch;
        var belong = its.Requirement("batch-entries-belong-to-their-id");
        yield return its.Fault(
            "grants-one-of-100",
            "Of a hundred ids that nobody has, the fiftieth is answered as if it were known.",
            its.Requirement("batch-unknown-id-has-its-error-in-place")
        ) with
        {
            Intercept = batch.GrantId(
                (call, database) =>
                {
                    var unknown = batch.IdsOf(call, database, Owner.Nobody);
                    return unknown.Count == Most ? unknown[Half - 1] : null;
                }
            ),
        };
        yield return its.Fault(
            "grants-the-unknown",
            "Beside one that is the account's own, an id that nobody has is answered as if it were known too.",
            belong
        ) with
        {
            Intercept = batch.GrantId((call, database) => Mixed(call, database)?.Unknown),
        };
        yield return its.Fault(
            "without-the-unknown",
            "Beside one that is the account's own, an id that nobody has gets no entry.",
            belong
        ) with
        {
            Intercept = ChangeMixed((answer, _, unknown) => BatchAction.RemoveEntry(answer, unknown)),
        };
        if (!its.IsStatus)
        {
            yield return its.Fault(
                "without-the-known",
                "Beside one that nobody has, an id that is the account's own gets no entry.",
                belong
            ) with
            {
                Hides = its.HiddenWithoutTheKnown,
                Intercept = ChangeMixed((answer, known, _) => BatchAction.RemoveEntry(answer, known)),
            };
        }

        if (!its.IsCancel)
        {
            yield return its.Fault(
                "refuses-the-known",
                "Beside one that nobody has, an id that is the account's own gets an error too.",
                [belong, .. its.Agreement]
            ) with
            {
                Hides = its.HiddenWithoutTheKnown,
                Intercept = ChangeMixed(
                    (answer, known, unknown) => batch.SetValue(answer, known, batch.ValueOf(answer, unknown))
                ),
            };
        }

        yield return its.Fault(
            "swapped",
            "An id that is the account's own and one that nobody has get each other's entries.",
            [belong, .. its.Agreement, .. its.OfOneIdInTwoStates]
        ) with
        {
            Hides = its.HiddenBySwap,
            Intercept = ChangeMixed(
                (answer, known, unknown) =>
                {
                    var (one, other) = (
                        batch.ValueOf(answer, known).DeepClone(),
                        batch.ValueOf(answer, unknown).DeepClone()
                    );
                    batch.SetValue(answer, known, other);
                    batch.SetValue(answer, unknown, one);
                }
            ),
        };

        RequestInterceptor ChangeMixed(Action<JsonNode, string, string> change) =>
            batch.Change(
                (call, database, answer) =>
                {
                    if (Mixed(call, database) is var (known, unknown))
                        change(answer, known, unknown);
                }
            );

        (string Known, string Unknown)? Mixed(ApiCall call, Database database)
        {
            var known = batch.IdsOf(call, database, Owner.Self);
            var unknown = batch.IdsOf(call, database, Owner.Nobody);
            if (known.Count == 0 || unknown.Count == 0)
                return null;

            return (known[0], unknown[0]);
        }
    }

    private static IEnumerable<Fault> Errors(Names its)
    {
        var batch = its.Batch;
        return new ResponseMember(
            $"{batch.Area}.batch-error",
            "Where nobody has any of several ids, the `error` of the second",
            "error",
            its.Requirement("batch-error-is-a-non-empty-string")
        ).Faults(
            ErrorOfSecond,
            MemberDefect.Valued("blank", " "),
            MemberDefect.Valued("an-object", new JsonObject { ["code"] = 7 })
        );

        IEnumerable<JsonObject> ErrorOfSecond(ApiCall call, Database database, JsonNode answer)
        {
            if (!batch.IsBatch(call))
                return [];

            var ids = call.Ids(batch.Field).Distinct().ToList();
            if (ids.Count < 2 || batch.IdsOf(call, database, Owner.Nobody).Distinct().Count() < ids.Count)
                return [];
            if (batch.ErrorOf(answer, ids[1]) is not { } entry)
                return [];

            return [entry];
        }
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
            "An id that stands twice and that nobody has is a reason to refuse all.",
            duplicates
        ) with
        {
            Intercept = Interceptors.RewriteAnswer(
                (call, database) =>
                    batch.IsBatch(call)
                    && Duplicates(call).Any(id => batch.Ids.OwnerOf(database, call, id) is Owner.Nobody),
                _ => throw new RefusedException(RefusalKind.InvalidParameter)
            ),
        };
        yield return its.Fault("forgets-duplicates", "An id that stands twice gets no entry.", duplicates) with
        {
            Intercept = batch.Change(
                (call, _, answer) =>
                {
                    foreach (var id in Duplicates(call))
                        BatchAction.RemoveEntry(answer, id);
                }
            ),
        };
        yield return its.Fault("refuses-blanks", "An empty place among the ids is a reason to refuse all.", blanks) with
        {
            Intercept = Interceptors.Refuse(
                call => batch.IsBatch(call) && Places(call).SkipLast(1).Any(IsBlank),
                RefusalKind.InvalidParameter
            ),
        };
        yield return its.Fault(
            "ends-at-a-blank",
            "What follows an empty place among the ids is not answered.",
            blanks
        ) with
        {
            Intercept = batch.Change(
                (call, _, answer) =>
                {
                    foreach (var place in Places(call).SkipWhile(place => !IsBlank(place)))
                        BatchAction.RemoveEntry(answer, place.Trim());
                }
            ),
        };
        if (!its.IsStatus && !its.IsCancel)
            yield break;
        yield return its.Fault("untrimmed", "A blank before an id becomes a part of it.", blanks) with
        {
            AppliesTo = batch.IsMap,
            Intercept = batch.Change(
                (call, _, answer) =>
                {
                    foreach (var place in Places(call).Where(place => place.StartsWith(' ') && !IsBlank(place)))
                    {
                        var entry = answer[place.Trim()]?.DeepClone();
                        BatchAction.RemoveEntry(answer, place.Trim());
                        answer[place] = entry;
                    }
                }
            ),
        };

        IEnumerable<string> Duplicates(ApiCall call) =>
            call.Ids(batch.Field).GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key);

        string[] Places(ApiCall call) => call.Text(batch.Field)?.Split(',') ?? [];

        bool IsBlank(string place) => string.IsNullOrWhiteSpace(place);
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

        public bool IsRefillStatus => Batch == BatchAction.RefillStatuses;

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

        /// <summary>Broken too where one id gets the entries of others, which are in different states.</summary>
        public IReadOnlyList<string> OfOneIdInTwoStates
        {
            get
            {
                if (IsStatus)
                    return ["lifecycle.status-never-goes-back"];

                return IsRefillStatus ? ["lifecycle.refill-status-never-goes-back"] : [];
            }
        }

        /// <summary>What cannot be verified where an id that is known has no status among others.</summary>
        public IReadOnlyList<string> HiddenWithoutTheKnown =>
            IsRefillStatus ? ["lifecycle.refill-status-never-goes-back"] : [];

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
