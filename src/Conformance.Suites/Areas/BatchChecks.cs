using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas;

/// <summary>What holds of every action that takes several ids.</summary>
/// <param name="field">The field that holds the ids.</param>
/// <param name="mixed">The exchanges that name ids of the account's, and one that is nobody's.</param>
public abstract class BatchChecks(string field, params string[] mixed) : Checks
{
    /// <summary>Whether the panel may have reasons of its own to refuse an id that it knows.</summary>
    protected virtual bool MayRefuse => false;

    [Requirement("{area}.batch-takes-100-ids")]
    public void Takes100Ids()
    {
        var batch = Answered("takes-100-ids");
        EntriesOf(batch).Should().HoldAnEntryForEach(batch.Request.Ids(field));
    }

    [Requirement("{area}.batch-over-100-is-refused-or-cut")]
    public void Over100IsRefusedOrCut()
    {
        var batch = Batch("over-100-is-refused-or-cut");
        batch.Should().BeJson();
        if (batch.ParsedBody.IsRefusal)
            return;
        var answered = EntriesOf(batch).Ids.Distinct().Count();
        batch
            .Should()
            .Demand(
                answered <= Run.Dialect.BatchLimit,
                $"a refusal, or at most {Run.Dialect.BatchLimit} entries",
                $"{answered} entries"
            );
    }

    [Requirement("{area}.batch-unknown-id-has-its-error-in-place")]
    public void UnknownIdHasItsErrorInPlace()
    {
        var entries = EntriesOf(Batch("takes-100-ids"));
        foreach (var id in entries.Exchange.Request.Ids(field).Intersect(entries.Ids))
            entries.Should().HoldFor(id, "an error", entry => entry.Error is not null);
    }

    [Requirement("{area}.batch-entries-belong-to-their-id")]
    public void EntriesBelongToTheirId()
    {
        foreach (var batch in AllSaid(mixed.Contains, e => !e.ParsedBody.IsRefusal))
            EachIdHasItsOwn(batch);
    }

    [Requirement("{area}.batch-duplicates-do-no-harm")]
    public void DuplicatesDoNoHarm() => EachIdHasOneMeaning(Answered("duplicates-do-no-harm"));

    [Requirement("{area}.batch-blanks-do-no-harm")]
    public void BlanksDoNoHarm() => EachIdHasOneMeaning(Answered("blanks-do-no-harm"));

    /// <summary>The entries of a batch answer, when its container is the documented one.</summary>
    /// <exception cref="NotVerifiedException">It is another container, or refused, which a requirement of its own says.</exception>
    protected ResponseEntries EntriesOf(Exchange batch)
    {
        if (batch.ParsedBody.IsRefusal)
            throw new NotVerifiedException($"the panel refused all of it: see {Requirement.Area}.batch-takes-100-ids");
        var container = Requirements.All.First(r =>
            r.HoldsIn(Run.Settings.Dialect) && r.Shape.Any(s => s.Answer == batch.Answer && s.Member.Length == 0)
        );
        return Run.Shapes.Broken(container, [batch]).Count == 0
            ? ResponseEntries.Of(batch)
            : throw new NotVerifiedException($"the answer is another container: see {container.Id}");
    }

    private void EachIdHasItsOwn(Exchange batch)
    {
        var entries = EntriesOf(batch);
        var known = batch.Request.Ids(field).Where(id => !ScenarioContext.IsUnknown(id)).ToList();
        foreach (var id in batch.Request.Ids(field).Except(known))
            entries.Should().HoldFor(id, "an error", entry => entry.Error is not null);
        if (MayRefuse && known.Any(id => entries.For(id).Any(entry => entry.Error is not null)))
        {
            throw new NotVerifiedException(
                "the panel refused what was asked for a known id",
                "another service (Panel.ServiceId)"
            );
        }

        known.ForEach(id => entries.Should().HoldFor(id, "no error", entry => entry.Error is null));
    }

    private void EachIdHasOneMeaning(Exchange batch)
    {
        var entries = EntriesOf(batch);
        entries.Should().HoldAnEntryForEach(batch.Request.Ids(field));
        foreach (var id in batch.Request.Ids(field))
            entries.Should().HoldFor(id, "an error, each time that it is answered", entry => entry.Error is not null);
    }

    private Exchange Answered(string slug)
    {
        var batch = Batch(slug);
        batch.Should().BeAnswered();
        return batch;
    }

    private Exchange Batch(string slug) => Said($"{Requirement.Area}.batch-{slug}");
}
