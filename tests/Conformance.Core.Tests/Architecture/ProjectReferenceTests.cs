using System.Xml.Linq;

namespace Conformance.Core.Tests.Architecture;

/// <summary>Which project may know which.</summary>
public sealed class ProjectReferenceTests
{
    [TestCase("Conformance.ReferencePanel")]
    [TestCase("Conformance.Core", "Conformance.ReferencePanel")]
    [TestCase("Conformance.Suites", "Conformance.Core")]
    public void A_project_references_these_of_ours_and_no_other(string project, params string[] references) =>
        Included(project, "ProjectReference")
            .Select(Path.GetFileNameWithoutExtension)
            .Should()
            .BeEquivalentTo(references);

    [Test]
    public void Every_project_is_held_to_it() =>
        Directory
            .EnumerateDirectories(Repository.Resolve("src"))
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo("Conformance.ReferencePanel", "Conformance.Core", "Conformance.Suites");

    [TestCase("Conformance.ReferencePanel")]
    [TestCase("Conformance.Core")]
    public void Only_the_suites_know_a_test_framework(string project) =>
        Included(project, "PackageReference").Should().NotContain(package => IsOfTests(package));

    private static bool IsOfTests(string package) =>
        package.StartsWith("NUnit", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("FluentAssertions", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("Microsoft.NET.Test", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument
            .Load(Repository.Resolve($"src/{project}/{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);
}
