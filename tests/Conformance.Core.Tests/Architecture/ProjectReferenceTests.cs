using System.Xml.Linq;
using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Architecture;

/// <summary>Which project may know which.</summary>
public sealed class ProjectReferenceTests
{
    [TestCase("Conformance.ReferencePanel")]
    [TestCase("Conformance.Core")]
    [TestCase("Conformance.Suites", "Conformance.Core", "Conformance.ReferencePanel")]
    public void A_project_references_these_of_ours_and_no_other(string project, params string[] references) =>
        Included(project, "ProjectReference")
            .Select(Path.GetFileNameWithoutExtension)
            .Should()
            .BeEquivalentTo(references);

    [Test]
    public void Every_project_is_held_to_it() =>
        Directory
            .EnumerateDirectories(ProjectRoot.Resolve("src"))
            .Select(Path.GetFileName)
            .Should()
            .BeEquivalentTo("Conformance.ReferencePanel", "Conformance.Core", "Conformance.Suites");

    [TestCase("Conformance.ReferencePanel")]
    [TestCase("Conformance.Core")]
    public void Only_the_suites_know_NUnit(string project) =>
        Included(project, "PackageReference")
            .Should()
            .NotContain(package => package.StartsWith("NUnit", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument
            .Load(ProjectRoot.Resolve($"src/{project}/{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);
}
