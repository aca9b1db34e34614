using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class DocumentPagesTests
{
    private const string Sources = "schemas/subnoc/examples/sources.json";

    private static DocumentPages Pages => EmbeddedContract.Contract.Documents;

    [Test]
    public void Every_document_that_a_requirement_cites_has_an_address_but_for_field_practice()
    {
        var cited = EmbeddedContract.Requirements.All.SelectMany(r => r.Source.Keys).Distinct();

        cited.Where(document => Pages.Find(document) is null).Should().Equal("field practice");
    }

    [Test]
    public void An_address_is_the_one_that_the_examples_name() =>
        Pages.Find("GodOfPanel").Should().Be(new Uri("https://godofpanel.com/api"));

    [TestCase("Acme Panel, API")]
    [TestCase("Acme Panel, API, mailto:api@acme.example")]
    public void A_document_that_names_no_web_address_has_none(string document) =>
        EmbeddedContract
            .With((Sources, $$"""{"document": "{{document}}"}"""))
            .Documents.Find("Acme Panel")
            .Should()
            .BeNull();

    [Test]
    public void A_dialect_without_sources_is_none_of_the_pages() =>
        EmbeddedContract.Without(Sources).Documents.Find("SubNoc").Should().BeNull();

    [TestCase("{}")]
    [TestCase("{\"document\": 1}")]
    [TestCase("{\"document\": null}")]
    [TestCase("[]")]
    [TestCase("{")]
    public void A_file_of_another_format_is_named(string text) =>
        FluentActions
            .Invoking(() => EmbeddedContract.With((Sources, text)))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{Sources}: *");
}
