using Conformance.Core.Contracts;
using Conformance.Core.Spending;

namespace Conformance.Core.Tests.Spending;

public sealed class ServiceListTests
{
    [TestCase("""{ "service": 7, "rate": "0.90", "min": "50", "max": "100" }""")]
    [TestCase("""{ "service": "7", "rate": 0.90, "min": 50, "max": 100 }""")]
    [TestCase("""{ "service": 7.0, "rate": "0.9", "min": 50.0, "max": "100", "name": null, "more": [] }""")]
    public void Numbers_are_read_as_strings_and_as_numbers(string entry) =>
        Services
            .Read($"[{entry}]")
            .Offers.Should()
            .Equal(new ServiceOffer(7, "Default", Services.Type("Default"), 0.9m, 50, 100, false, false));

    [TestCase("""{ "rate": "1" }""")]
    [TestCase("""{ "service": 7 }""")]
    [TestCase("""{ "service": "seven", "rate": "1" }""")]
    [TestCase("""{ "service": 0, "rate": "1" }""")]
    [TestCase("""{ "service": 7.5, "rate": "1" }""")]
    [TestCase("""{ "service": 99999999999999999999, "rate": "1" }""")]
    [TestCase("""{ "service": 7, "rate": "1,000.00" }""")]
    [TestCase("""{ "service": 7, "rate": "-1" }""")]
    [TestCase("""{ "service": 7, "rate": null }""")]
    [TestCase("""{ "service": true, "rate": "1" }""")]
    [TestCase("""{ "service": 7, "rate": "0.00", "min": 1, "max": 2 }""")]
    [TestCase("""{ "service": 7, "rate": "1", "min": "1,000", "max": "100,000" }""")]
    [TestCase("""{ "service": 7, "rate": "1", "min": 1 }""")]
    [TestCase("""{ "service": 7, "rate": "\ud800" }""")]
    [TestCase("7")]
    [TestCase("null")]
    public void An_entry_without_a_usable_id_rate_or_limit_is_left_out(string entry) =>
        Services
            .Read($$"""[{{entry}}, { "service": 8, "rate": "1", "min": 1, "max": 2 }]""")
            .Offers.Select(offer => offer.Id)
            .Should()
            .Equal(8);

    [TestCase("{}")]
    [TestCase("""{ "error": "Invalid API key" }""")]
    [TestCase("null")]
    public void What_is_no_list_offers_nothing(string answer) => Services.Read(answer).Offers.Should().BeEmpty();

    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("1", false)]
    [TestCase("\"true\"", false)]
    public void Only_true_allows_refills_and_cancelling(string flag, bool allowed) =>
        Services
            .Read($$"""[{ "service": 7, "rate": 1, "min": 1, "max": 2, "refill": {{flag}}, "cancel": {{flag}} }]""")[7]
            .Should()
            .BeEquivalentTo(new { Refill = allowed, Cancel = allowed });

    [TestCase("\"Default\"", true)]
    [TestCase("null", true)]
    [TestCase("7", true)]
    [TestCase("\"\\ud800\"", true)]
    [TestCase("\"Package\"", false)]
    public void A_service_without_a_type_is_a_Default_one(string type, bool isDefault) =>
        Services.Read($$"""[{ "service": 7, "rate": 1, "min": 1, "max": 2, "type": {{type}} }]""")[7]!
            .IsDefault.Should()
            .Be(isDefault);

    [TestCase("Custom Comments")]
    [TestCase("custom COMMENTS")]
    public void A_type_is_known_in_whatever_case(string type) =>
        Services
            .Read($$"""[{ "service": 7, "rate": 1, "min": 1, "max": 2, "type": "{{type}}" }]""")[7]
            .Should()
            .BeEquivalentTo(new { TypeName = type, Type = Services.Type("Custom Comments") });

    [Test]
    public void A_type_that_is_not_known_keeps_its_name() =>
        Services
            .Read("""[{ "service": 7, "rate": 1, "min": 1, "max": 2, "type": "Gifts" }]""")[7]
            .Should()
            .BeEquivalentTo(new { TypeName = "Gifts", Type = (ServiceType?)null });

    [Test]
    public void A_service_that_is_not_listed_is_nothing() => Services.Three[99].Should().BeNull();
}
