using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong wherever an action takes several ids.</summary>
internal static class BatchFaults
{
    private const int Most = GivenIds.Most,
        Half = Most / 2;

    public static IReadOnlyList<Fault> Of(Batch batch) => [.. Of(new Names(batch))];

    private static IEnumerable<Fault> Of(Names its) =>
        [.. Containers(its), .. Limits(its), .. Places(its), .. Errors(its), .. Writing(its)];

    private static IEnumerable<Fault> Containers(Names its)
    {
        var (batch, entries) = (
            its.Batch,
            its.Requirement(its.IsCancel ? "entries-are-objects" : "batch-entries-are-objects")
        );
        string[] container = its.IsCancel
            ? ["cancel.answer-is-an-array", "cancel.answer-is-a-map"]
            : [its.Requirement(batch == Batch.Statuses ? "batch-is-a-map" : "batch-is-an-array")];
        yield return its.Fault(
            "in-another-container",
            "The answer to several ids is an array where it is to be a map, or a map where it is to be an array.",
            container
        ) with
        {
            Leave = batch.Instead(batch.Quiet, batch.Turned),
        };
        yield return its.Fault("ended-by-null", "After the entries comes a null.", entries) with
        {
            Leave = batch.Changed(batch.Quiet, answer => Batch.Add(answer, null)),
        };
        var ids = new Member(
            $"{batch.Area}.batch-{batch.IdMember}",
            $"The `{batch.IdMember}` of an entry",
            batch.IdMember,
            its.Requirement(its.IsCancel ? "entries-name-their-order" : $"batch-entries-name-their-{batch.IdMember}")
        );
        foreach (
            var fault in ids.Faults(
                (asked, plain) =>
                    asked.Call is { } call && call.Is(batch.Action, batch.Field) && batch.Quiet(call)
                        ? Entries(plain)
                        : [],
                Wrong.Missing,
                Wrong.Text
            )
        )
        {
            if (batch != Batch.Statuses)
            {
                yield return fault with
                {
                    In = dialect => !batch.IsMap(dialect),
                };
            }
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
            Leave = batch.Changed(IsWhole, answer => Batch.Drop(answer, Naming.Nobodys(Most))),
        };
        yield return its.Fault("of-100-refused", "More than fifty ids are refused.", takes) with
        {
            Hides = [its.Requirement("batch-unknown-id-has-its-error-in-place")],
            Around = On.Answered(
                (call, _) => call.Is(batch.Action, batch.Field) && call.Ids(batch.Field).Count > Half,
                _ => throw new RefusedException(RefusalKind.InvalidParameter)
            ),
        };
        yield return its.Fault("without-limit", "However many ids there are, all are answered.", cuts) with
        {
            Around = async (call, _, next) =>
                call.Is(batch.Action, batch.Field) && call.Ids(batch.Field) is { Count: > Most } ids
                    ? Joined(
                        await next(call.With(batch.Field, string.Join(',', ids.Take(Most)))).ConfigureAwait(false),
                        await next(call.With(batch.Field, string.Join(',', ids.Skip(Most)))).ConfigureAwait(false)
                    )
                    : await next(call).ConfigureAwait(false),
        };

        bool IsWhole(Call call) => call.Ids(batch.Field).Count == Most;
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
            Around = batch.Granting(
                call => call.IsOf(DemoAccounts.Funded) && call.Ids(batch.Field).Count == Most,
                Naming.Nobodys(Half)
            ),
        };
        yield return its.Fault(
            "grants-the-unknown",
            "Beside one that is known, an id that nobody has is answered as if it were known too.",
            belong
        ) with
        {
            Around = batch.Granting(IsMixed, Naming.Nobodys(1)),
        };
        yield return its.Fault(
            "without-the-unknown",
            "Beside one that is known, an id that nobody has gets no entry.",
            belong
        ) with
        {
            Leave = batch.Changed(IsMixed, answer => Batch.Drop(answer, Naming.Nobodys(1))),
        };
        if (batch != Batch.Statuses)
        {
            yield return its.Fault(
                "without-the-known",
                "Beside one that is not known, an id that is known gets no entry.",
                belong
            ) with
            {
                Leave = Known((answer, id) => Batch.Drop(answer, id)),
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
                Leave = Known((answer, id) => batch.Put(answer, id, batch.Of(answer, Naming.Nobodys(1)))),
            };
        }

        yield return its.Fault(
            "swapped",
            "Beside one that is not known, an id that is known gets its entry, and the other way round.",
            [belong, .. its.Agreement]
        ) with
        {
            Hides = its.IsCancel ? ["cancel.fresh-order-is-taken", "lifecycle.canceled-order-is-refunded"] : [],
            Leave = Known(
                (answer, id) =>
                {
                    var (one, other) = (
                        batch.Of(answer, id).DeepClone(),
                        batch.Of(answer, Naming.Nobodys(1)).DeepClone()
                    );
                    batch.Put(answer, id, other);
                    batch.Put(answer, Naming.Nobodys(1), one);
                }
            ),
        };

        bool IsMixed(Call call) => call.IsOf(DemoAccounts.Funded) && call.IsMixed(batch.Field) && !batch.Quiet(call);

        Func<Asked, Outgoing, Outgoing> Known(Action<JsonNode, string> change) =>
            (asked, plain) =>
            {
                if (
                    plain.Refusal is null
                    && asked.Call is { } call
                    && call.Is(batch.Action, batch.Field)
                    && IsMixed(call)
                )
                {
                    change(plain.Body!, call.Ids(batch.Field).First(id => !Naming.IsNobodys(id)));
                }

                return plain;
            };
    }

    /// <summary>They are about an id that isolation is not judged by.</summary>
    private static IEnumerable<Fault> Errors(Names its) =>
        new Member(
            $"{its.Batch.Area}.batch-error",
            "The `error` of an entry",
            "error",
            its.Requirement("batch-error-is-a-non-empty-string")
        ).Faults(
            (asked, plain) =>
                asked.Call is { } call
                && call.Is(its.Batch.Action, its.Batch.Field)
                && call.Ids(its.Batch.Field).Contains(Naming.Nobodys(2))
                && its.Batch.ErrorOf(plain.Body!, Naming.Nobodys(2)) is { } entry
                    ? [entry]
                    : [],
            Wrong.Being("blank", " "),
            Wrong.Being("an-object", new JsonObject { ["code"] = 7 })
        );

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
            Around = On.Refused(HasDuplicates, RefusalKind.InvalidParameter),
        };
        yield return its.Fault("forgets-duplicates", "An id that stands twice gets no entry.", duplicates) with
        {
            Leave = batch.Changed(HasDuplicates, answer => Batch.Drop(answer, Naming.Nobodys(1))),
        };
        yield return its.Fault("refuses-blanks", "An empty place among the ids is a reason to refuse all.", blanks) with
        {
            Around = On.Refused(HasBlanks, RefusalKind.InvalidParameter),
        };
        yield return its.Fault(
            "ends-at-a-blank",
            "What follows an empty place among the ids is not answered.",
            blanks
        ) with
        {
            Leave = batch.Changed(HasBlanks, answer => Batch.Drop(answer, Naming.Nobodys(2))),
        };
        if (batch != Batch.Statuses && batch != Batch.Cancels)
            yield break;
        yield return its.Fault("untrimmed", "A blank before an id becomes a part of it.", blanks) with
        {
            In = batch.IsMap,
            Leave = batch.Changed(
                HasBlanks,
                answer =>
                {
                    var entry = answer[Naming.Nobodys(2)]!.DeepClone();
                    Batch.Drop(answer, Naming.Nobodys(2));
                    answer[" " + Naming.Nobodys(2)] = entry;
                }
            ),
        };

        bool HasDuplicates(Call call) =>
            call.Is(batch.Action, batch.Field)
            && call.Ids(batch.Field) is var ids
            && ids.All(Naming.IsNobodys)
            && ids.Distinct().Count() < ids.Count;

        bool HasBlanks(Call call) =>
            call.Is(batch.Action, batch.Field)
            && call.Text(batch.Field)?.Contains(",,", StringComparison.Ordinal) is true;
    }

    private static IEnumerable<JsonObject> Entries(Outgoing plain) =>
        plain.Body is JsonArray list ? list.OfType<JsonObject>() : [];

    private static JsonNode Joined(JsonNode first, JsonNode rest)
    {
        if (rest is JsonObject map)
            map.ToList().ForEach(entry => first[entry.Key] = entry.Value!.DeepClone());
        else
            rest.AsArray().ToList().ForEach(entry => first.AsArray().Add(entry!.DeepClone()));
        return first;
    }

    /// <summary>How the faults of a batch and its requirements are called.</summary>
    private sealed record Names(Batch Batch)
    {
        public bool IsCancel => Batch == Batch.Cancels;

        /// <summary>Where a known id's entry can be compared with what is told of it alone.</summary>
        public IReadOnlyList<string> Agreement => Batch == Batch.Statuses ? ["status.batch-agrees-with-single"] : [];

        public string Requirement(string name) => $"{Batch.Area}.{name}";

        public Fault Fault(string id, string what, params IReadOnlyList<string> breaks) =>
            new($"{Batch.Area}.batch-{id}", what, breaks);
    }
}
