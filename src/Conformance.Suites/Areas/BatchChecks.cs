using Conformance.Core.Verdicts;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas;

/// <summary>What holds of every action that takes several ids.</summary>
/// <param name="field">The field that holds the ids.</param>
public abstract class BatchChecks(string field) : Checks
{
    [Requirement("{area}.batch-takes-100-ids")]
    public void Takes100Ids() => EntriesOf(Batch("takes-100-ids")).Should().HoldAnEntryForEach(Batch("takes-100-ids").Request.Ids(field));

    [Requirement("{area}.batch-over-100-is-refused-or-cut")]
    public void Over100IsRefusedOrCut()
    {
        var batch = Batch("over-100-is-refused-or-cut");
        batch.Should().BeJson();
        if (batch.Reading.IsRefusal)
            return;
        var answered = EntriesOf(batch).Ids.Distinct().Count();
        batch.Should().Demand(answered <= Run.Dialect.BatchLimit, $"a refusal, or at most {Run.Dialect.BatchLimit} entries", $"{answered} entries");
    }

    [Requirement("{area}.batch-unknown-id-has-its-error-in-place")]
    public void UnknownIdHasItsErrorInPlace()
    {
        var batch = Batch("takes-100-ids");
        foreach (var id in batch.Request.Ids(field))
            EntriesOf(batch).Should().HoldFor(id, "an error", entry => entry.Error is not null);
    }

    [Requirement("{area}.batch-duplicates-do-no-harm")]
    public void DuplicatesDoNoHarm() => EachIdHasOneMeaning(Batch("duplicates-do-no-harm"));

    [Requirement("{area}.batch-blanks-do-no-harm")]
    public void BlanksDoNoHarm() => EachIdHasOneMeaning(Batch("blanks-do-no-harm"));

    /// <summary>The entries of a batch answer, when its container is the documented one.</summary>
    /// <exception cref="NotVerifiedException">It is another container, which a requirement of its own says.</exception>
    protected Entries EntriesOf(Exchange batch)
    {
        var container = Law.All.First(r => r.HoldsIn(Run.Settings.Dialect) && r.Shape.Any(s => s.Answer == batch.Answer && s.Member.Length == 0));
        return Run.Shapes.Broken(container, [batch]).Count == 0
            ? Entries.Of(batch)
            : throw new NotVerifiedException($"the answer is another container: see {container.Id}");
    }

    private void EachIdHasOneMeaning(Exchange batch)
    {
        var entries = EntriesOf(batch);
        entries.Should().HoldAnEntryForEach(batch.Request.Ids(field));
        foreach (var id in batch.Request.Ids(field))
            entries.Should().HoldFor(id, "an error, each time that it is answered", entry => entry.Error is not null);
    }

    private Exchange Batch(string slug) => Said($"{Requirement.Area}.batch-{slug}");
}
