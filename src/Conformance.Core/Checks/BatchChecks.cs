using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>What holds of every action that takes several ids.</summary>
internal sealed record BatchChecks
{
    /// <summary>The request field that holds the ids.</summary>
    public required string Field { get; init; }

    /// <summary>The exchanges that name ids of the account's, and one that nobody has.</summary>
    public required IReadOnlyList<string> Mixed { get; init; }

    /// <summary>Whether the panel may have reasons of its own to refuse an id that it knows.</summary>
    public Func<CheckContext, bool> MayRefuse { get; init; } = _ => false;

    /// <summary>The requirement that as many ids as one batch may name are answered.</summary>
    public required string Takes100Ids { get; init; }

    /// <summary>The requirement about one id more than that.</summary>
    public required string Over100 { get; init; }

    /// <summary>The requirement that an unknown id has its error in its own entry.</summary>
    public required string UnknownIdHasItsError { get; init; }

    /// <summary>The requirement that each entry belongs to its id.</summary>
    public required string EntriesBelongToTheirId { get; init; }

    /// <summary>The requirement about an id that is named twice.</summary>
    public required string Duplicates { get; init; }

    /// <summary>The requirement about blanks among the ids.</summary>
    public required string Blanks { get; init; }

    /// <summary>The checks by the ids of their requirements.</summary>
    public IEnumerable<KeyValuePair<string, Check>> All =>
        [
            new(Takes100Ids, CheckTakes100Ids),
            new(Over100, CheckOver100),
            new(UnknownIdHasItsError, CheckUnknownIds),
            new(EntriesBelongToTheirId, CheckOwners),
            new(Duplicates, context => EachIdHasOneMeaning(context, Duplicates)),
            new(Blanks, context => EachIdHasOneMeaning(context, Blanks)),
        ];

    private CheckResult CheckTakes100Ids(CheckContext context)
    {
        if (!TryFindAnswered(context, Takes100Ids, out var entries, out var open))
            return open!;
        return CheckContext.PassedUnless(entries!.Missing(entries!.Exchange.Request.Ids(Field)));
    }

    private CheckResult CheckOver100(CheckContext context)
    {
        if (!context.TryFind(Over100, out var batch, out var open))
            return open;
        if (!batch.ParsedBody.IsJson)
            return batch.MustBeJson();
        if (batch.ParsedBody.IsRefusal)
            return new CheckResult.Passed();
        if (!TryRead(context, batch, out var entries, out open))
            return open!;
        var answered = entries!.Ids.Distinct().Count();
        var limit = context.Run.Dialect.BatchLimit;
        return CheckContext.PassedIf(
            answered <= limit,
            batch,
            $"a refusal, or at most {limit} entries",
            $"{answered} entries"
        );
    }

    private CheckResult CheckUnknownIds(CheckContext context)
    {
        if (
            !context.TryFind(Takes100Ids, out var batch, out var open)
            || !TryRead(context, batch, out var entries, out open)
        )
        {
            return open!;
        }

        var ids = batch.Request.Ids(Field).Intersect(entries!.Ids);
        return CheckContext.PassedUnless(ids.SelectMany(id => entries.Unlike(id, "an error", HasError)));
    }

    private CheckResult CheckOwners(CheckContext context)
    {
        if (!context.TryFindAll(Mixed.Contains, batch => !batch.ParsedBody.IsRefusal, out var batches, out var open))
            return open;
        return batches.Select(batch => EachIdHasItsOwn(context, batch)).OfType<CheckResult>().FirstOrDefault()
            ?? new CheckResult.Passed();
    }

    /// <summary>What is wrong with a batch that names known ids and unknown ones; null for nothing.</summary>
    private CheckResult? EachIdHasItsOwn(CheckContext context, Exchange batch)
    {
        if (!TryRead(context, batch, out var entries, out var open))
            return open;
        var known = batch.Request.Ids(Field).Where(id => !UnknownIds.Contains(id)).ToList();
        var unknown = batch.Request.Ids(Field).Except(known);
        var granted = unknown.SelectMany(id => entries!.Unlike(id, "an error", HasError)).ToList();
        if (granted.Count > 0)
            return CheckContext.PassedUnless(granted);
        if (known.Any(id => entries!.For(id).Any(HasError)) && MayRefuse(context))
        {
            return CheckContext.NotVerified(
                "the panel refused what was asked for a known id",
                "another service (Panel.ServiceId)"
            );
        }

        var refused = known.SelectMany(id => entries!.Unlike(id, "no error", entry => !HasError(entry))).ToList();
        return refused.Count > 0 ? CheckContext.PassedUnless(refused) : null;
    }

    private CheckResult EachIdHasOneMeaning(CheckContext context, string name)
    {
        if (!TryFindAnswered(context, name, out var entries, out var open))
            return open!;
        var ids = entries!.Exchange.Request.Ids(Field);
        var granted = ids.SelectMany(id => entries.Unlike(id, "an error, each time that it is answered", HasError));
        return CheckContext.PassedUnless(entries.Missing(ids).Concat(granted));
    }

    private bool TryFindAnswered(CheckContext context, string name, out ResponseEntries? entries, out CheckResult? open)
    {
        entries = null;
        if (!context.TryFind(name, out var batch, out open))
            return false;
        if (!batch.ParsedBody.IsRefusal)
            return TryRead(context, batch, out entries, out open);
        open = CheckContext.Broken(batch, "an answer", "a refusal");
        return false;
    }

    /// <summary>
    /// The entries of a batch, where its container is the documented one; otherwise which requirement says that.
    /// </summary>
    internal bool TryRead(CheckContext context, Exchange batch, out ResponseEntries? entries, out CheckResult? open)
    {
        entries = null;
        open = WhyUnreadable(context, batch);
        if (open is not null)
            return false;
        entries = ResponseEntries.Of(batch);
        open = entries is null ? CheckContext.NotVerified("the answer is neither an array nor a map") : null;
        return entries is not null;
    }

    private CheckResult? WhyUnreadable(CheckContext context, Exchange batch)
    {
        if (batch.ParsedBody.IsRefusal)
            return CheckContext.NotVerified($"the panel refused all of it: see {Takes100Ids}");
        var container = context.Run.Requirements.All.First(requirement =>
            requirement.AppliesTo(context.Run.Dialect.Id)
            && requirement.SchemaPlaces.Any(part => part.Schema == batch.SchemaName && part.Pointer.Length == 0)
        );
        return context.Schemas.Broken(container, [batch]) is null
            ? null
            : CheckContext.NotVerified($"the answer is another container: see {container.Id}");
    }

    private static bool HasError(ResponseEntry entry) => entry.Error is not null;
}
