using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class ServiceTypeTests
{
    private TemporaryFolder folder;

    private string File => folder[ServiceType.FileName];

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_type_is_read_with_what_it_needs_and_what_prices_it()
    {
        System.IO.File.WriteAllText(
            File,
            """[{ "name": "Custom Comments", "slug": "custom-comments", "parameters": ["link", "comments"], "pricedBy": "comments" }]"""
        );

        ServiceType
            .Load(folder.Path)
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new ServiceType("Custom Comments", "custom-comments", ["link", "comments"], PricedBy.Comments)
            );
    }

    [Test]
    public void No_two_types_share_a_name_or_a_slug()
    {
        var types = ServiceType.Load(Example.Schemas);

        types.Select(type => type.Name.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
        types
            .Select(type => type.Slug)
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(slug => slug.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }

    [Test]
    public void What_prices_a_type_is_among_what_an_order_of_it_must_carry() =>
        ServiceType
            .Load(Example.Schemas)
            .Where(type => type.PricedBy is PricedBy.Quantity or PricedBy.Comments or PricedBy.Usernames)
            .Should()
            .OnlyContain(type => type.Parameters.Contains(type.PricedBy.ToString().ToLowerInvariant()));

    [TestCase("[", "*")]
    [TestCase("null", "*")]
    [TestCase("{}", "*")]
    [TestCase("""[{ "slug": "x", "parameters": [], "pricedBy": "rate" }]""", "*name*")]
    [TestCase("""[{ "name": null, "slug": "x", "parameters": [], "pricedBy": "rate" }]""", "*name*")]
    [TestCase("""[{ "name": "X", "slug": "x", "parameters": [] }]""", "*pricedBy*")]
    [TestCase("""[{ "name": "X", "slug": "x", "parameters": [], "pricedBy": "weight" }]""", "*pricedBy*")]
    [TestCase("""[{ "name": "X", "slug": "x", "parameters": [], "pricedBy": "rate", "remark": 1 }]""", "*remark*")]
    public void A_file_of_another_format_is_named(string text, string message)
    {
        System.IO.File.WriteAllText(File, text);

        FluentActions
            .Invoking(() => ServiceType.Load(folder.Path))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}:{message}");
    }
}
