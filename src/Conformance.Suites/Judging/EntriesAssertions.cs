namespace Conformance.Suites.Judging;

/// <summary>What checks demand of an answer's entries.</summary>
public sealed class EntriesAssertions(ResponseEntries entries)
{
    public void HoldAnEntryForEach(IReadOnlyList<string> ids)
    {
        var missing = ids.Except(entries.Ids).ToList();
        entries
            .Exchange.Should()
            .Demand(
                missing.Count == 0,
                $"an entry for each of the {ids.Count} ids",
                $"none for {string.Join(", ", missing.Take(3))}"
            );
    }

    /// <summary>Demands something of every entry that belongs to an id, and that there is one.</summary>
    public void HoldFor(string id, string expected, Func<ResponseEntry, bool> holds)
    {
        var own = entries.For(id);
        entries.Exchange.Should().Demand(own.Count > 0, $"an entry for {id}", "none");
        foreach (var entry in own)
            Demand(entry, $"for {id} {expected}", holds(entry));
    }

    public void AllHold(string expected, Func<ResponseEntry, bool> holds, string member)
    {
        foreach (var entry in entries.All)
            Demand(entry, expected, holds(entry), "/" + member);
    }

    /// <summary>Of those that have it.</summary>
    public void AllDiffer(string member)
    {
        var seen = new HashSet<string>();
        foreach (var entry in entries.All)
        {
            Demand(
                entry,
                $"a `{member}` that no other entry has",
                entry.Text(member) is not { } value || seen.Add(value),
                "/" + member
            );
        }
    }

    private void Demand(ResponseEntry entry, string expected, bool holds, string member = "")
    {
        if (!holds)
        {
            entries
                .Exchange.Should()
                .Demand(false, expected, ExchangeSummary.Cut(entry.Json.GetRawText()), entry.Place + member);
        }
    }
}
