using System.Text.RegularExpressions;
using Conformance.Core.Contracts;
using Conformance.Core.Tests.Shared;

namespace Conformance.Core.Tests.Contracts;

/// <summary>Compares the sections that requirements cite with the documents themselves.</summary>
public sealed partial class SourceTests
{
    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    private static IEnumerable<string> Pages => PublishedPage.Documents;

    [TestCaseSource(nameof(Pages))]
    public void Every_section_cited_is_a_heading_of_the_page(string document)
    {
        var page = PublishedPage.Of(document);

        SectionsOf(document).Where(section => !page.HasSection(section)).Should().BeEmpty();
    }

    [Test]
    public void Every_point_of_field_practice_cited_is_written_down()
    {
        var field = File.ReadAllText(Path.Combine(SharedFolder.FindOrIgnore(), "FIELD.md"));
        var points = Point().Matches(field).Select(point => $"point {point.Groups[1].Value}");
        var headings = Heading()
            .Matches(field)
            .Select(heading => heading.Groups[1].Value.Replace("`", "", StringComparison.Ordinal).ToLowerInvariant());

        SectionsOf("field practice").Except([.. points, .. headings]).Should().BeEmpty();
    }

    private IEnumerable<string> SectionsOf(string document) =>
        requirements.All.Select(r => r.Source.GetValueOrDefault(document)).OfType<string>().Distinct();

    [GeneratedRegex("^([0-9]+)\\. ", RegexOptions.Multiline)]
    private static partial Regex Point();

    /// <summary>A heading without what stands in brackets behind it.</summary>
    [GeneratedRegex("^## ([^(\\n]*[^( \\n])", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
