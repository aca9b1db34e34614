using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class ServiceTypeTests
{
    private const string File = "schemas/service-types.json";

    private static IReadOnlyList<ServiceType> Types => EmbeddedContract.Contract.ServiceTypes;

    [Test]
    public void A_type_is_read_with_its_parameters_and_its_price() =>
        Types
            .Single(type => type.Name == "Custom Comments")
            .Should()
            .BeEquivalentTo(
                new ServiceType("Custom Comments", "custom-comments", ["link", "comments"], PricedBy.Comments)
            );

    [Test]
    public void No_two_types_share_a_name_or_a_slug()
    {
        Types.Select(type => type.Name.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
        Types
            .Select(type => type.Slug)
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(slug => slug.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }

    [Test]
    public void An_order_must_have_the_parameter_that_its_price_is_calculated_from() =>
        Types
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
    public void A_file_of_another_format_is_named(string text, string message) =>
        FluentActions
            .Invoking(() => EmbeddedContract.With((File, text)))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}: {message}");
}
