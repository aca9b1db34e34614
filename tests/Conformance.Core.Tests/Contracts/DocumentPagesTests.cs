using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class DocumentPagesTests
{
    private static readonly DocumentPages Pages = DocumentPages.Load(ProjectRoot.Resolve("schemas"));

    [Test]
    public void Every_document_that_a_requirement_cites_has_an_address_but_for_field_practice()
    {
        var cited = RequirementCatalog
            .Load(ProjectRoot.Resolve("requirements"))
            .All.SelectMany(r => r.Source.Keys)
            .Distinct();

        cited.Where(document => Pages.Find(document) is null).Should().Equal("field practice");
    }

    [Test]
    public void An_address_is_the_one_that_the_examples_name() =>
        Pages.Find("GodOfPanel").Should().Be(new Uri("https://godofpanel.com/api"));

    [Test]
    public void A_document_that_names_no_address_has_none()
    {
        using var folder = new TemporaryFolder();
        Write(folder, """{"document": "Acme Panel, API"}""");

        DocumentPages.Load(folder.Path).Find("Acme Panel").Should().BeNull();
    }

    [TestCase("{}")]
    [TestCase("{\"document\": 1}")]
    [TestCase("{\"document\": null}")]
    [TestCase("[]")]
    [TestCase("{")]
    public void A_file_of_another_format_is_named(string text)
    {
        using var folder = new TemporaryFolder();
        Write(folder, text);

        var load = () => DocumentPages.Load(folder.Path);

        load.Should().Throw<InvalidDataException>().WithMessage($"{folder["acme/examples/sources.json"]}: *");
    }

    private static void Write(TemporaryFolder folder, string sources)
    {
        Directory.CreateDirectory(folder["acme/examples"]);
        File.WriteAllText(folder["acme/dialect.json"], "");
        File.WriteAllText(folder["acme/examples/sources.json"], sources);
    }
}
