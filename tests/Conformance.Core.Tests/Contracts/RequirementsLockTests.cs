using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>Compares every id and level with those that are committed beside this file.</summary>
public sealed class RequirementsLockTests
{
    private const string Advice =
        "A released id is never renamed: reports and scripts out there know it. "
        + "Where the change is meant, run this test with UPDATE_LOCK=1 and commit the file.";

    private readonly string file = Repository.Resolve("tests/Conformance.Core.Tests/Contracts/requirements.lock.txt");
    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    [Test]
    public void Ids_and_levels_are_the_locked_ones()
    {
        var current = requirements.All.ToDictionary(r => r.Id, r => r.Level.ToString());
        if (Environment.GetEnvironmentVariable("UPDATE_LOCK") == "1")
            Update(current);

        Changes(Locked(), current).Should().BeEmpty(Advice);
    }

    [Test]
    public void The_lock_is_sorted() => File.ReadAllLines(file).Should().BeInAscendingOrder(StringComparer.Ordinal);

    [Test]
    public void Added_removed_and_changed_entries_are_listed_apart() =>
        Changes(
                new()
                {
                    ["add.a"] = "MUST",
                    ["add.b"] = "MUST",
                    ["add.c"] = "MAY",
                },
                new()
                {
                    ["add.b"] = "SHOULD",
                    ["add.c"] = "MAY",
                    ["add.d"] = "MUST",
                }
            )
            .Should()
            .Equal("removed: add.a", "added: add.d (MUST)", "changed: add.b (MUST, now SHOULD)");

    private static IEnumerable<string> Changes(Dictionary<string, string> locked, Dictionary<string, string> current) =>
        [
            .. locked.Keys.Except(current.Keys).Order(StringComparer.Ordinal).Select(id => $"removed: {id}"),
            .. current
                .Keys.Except(locked.Keys)
                .Order(StringComparer.Ordinal)
                .Select(id => $"added: {id} ({current[id]})"),
            .. locked
                .Keys.Intersect(current.Keys)
                .Where(id => locked[id] != current[id])
                .Select(id => $"changed: {id} ({locked[id]}, now {current[id]})"),
        ];

    private Dictionary<string, string> Locked() =>
        File.ReadAllLines(file).Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]);

    private void Update(Dictionary<string, string> current)
    {
        Environment.GetEnvironmentVariable("CI").Should().NotBe("true", "a lock that CI rewrites locks nothing");
        var version = typeof(RequirementCatalog).Assembly.GetName().Version!;
        current
            .Keys.Except(Locked().Keys)
            .Where(id => requirements[id].Since.ToString(2) != version.ToString(2))
            .Should()
            .BeEmpty(
                $"a new entry has \"since\": \"{version.ToString(3)}\", so that it is a warning for one minor version"
            );
        TestContext.Out.WriteLine($"{file} is rewritten:\n{string.Join('\n', Changes(Locked(), current))}");
        File.WriteAllText(
            file,
            string.Concat(current.Select(r => $"{r.Key} {r.Value}\n").Order(StringComparer.Ordinal))
        );
    }
}
