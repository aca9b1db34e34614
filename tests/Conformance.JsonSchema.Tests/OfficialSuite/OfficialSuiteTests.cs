using System.Text.Json;

namespace Conformance.JsonSchema.Tests.OfficialSuite;

public sealed class OfficialSuiteTests
{
    private const int LeastTestsRun = 869;

    private static string[] Files =>
        SuiteFolder.Find()?.GetDirectories("tests").Single().GetFiles("*.json").Select(file => file.Name).Order().ToArray() ?? [];

    [TestCaseSource(nameof(Files))]
    public void Every_test_that_uses_supported_keywords_agrees(string file)
    {
        var groups = Read(SuiteFolder.FindOrIgnore(), file);

        if (!Runnable(groups).Any())
            Assert.Ignore(Summary(groups));
        TestContext.Out.WriteLine(Summary(groups));
        Runnable(groups).SelectMany(group => group.Failures()).Should().BeEmpty();
    }

    [Test]
    public void Support_has_not_shrunk()
    {
        var folder = SuiteFolder.FindOrIgnore();
        var groups = Files.SelectMany(file => Read(folder, file)).ToArray();

        TestContext.Out.WriteLine(Summary(groups));
        Runnable(groups).Sum(group => group.Tests.Length).Should().BeGreaterThanOrEqualTo(LeastTestsRun);
    }

    private static IEnumerable<SuiteGroup> Runnable(IEnumerable<SuiteGroup> groups) =>
        groups.Where(group => group.Unsupported is null);

    private static string Summary(IReadOnlyCollection<SuiteGroup> groups)
    {
        var unsupported = groups.Where(group => group.Unsupported is not null)
            .GroupBy(group => group.Unsupported)
            .OrderByDescending(left => left.Count())
            .Select(left => $"{left.Key} ({left.Count()})");
        return $"{Runnable(groups).Sum(group => group.Tests.Length)} of {groups.Sum(group => group.Tests.Length)} tests run, "
            + $"groups needing unsupported keywords: {string.Join(", ", unsupported.DefaultIfEmpty("none"))}";
    }

    private static SuiteGroup[] Read(DirectoryInfo folder, string file)
    {
        var registry = SuiteRegistry.Of(folder);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "tests", file)));
        return document.RootElement.Clone().EnumerateArray().Select(group => new SuiteGroup(group, registry)).ToArray();
    }
}
