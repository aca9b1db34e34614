using System.Text.Json;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Services(string dialect) : EveryDialect(dialect)
{
    [Test]
    public async Task There_are_sixty_or_more_and_each_has_an_id_of_its_own()
    {
        var ids = (await All()).Select(service => service.GetProperty("service").GetInt64()).ToList();
        ids.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(60);
    }

    [Test]
    public async Task Service_1_is_cheap_and_can_be_refilled_and_canceled()
    {
        var first = (await All())[0];
        first.GetProperty("service").GetInt64().Should().Be(1);
        first.GetProperty("rate").Decimal().Should().Be(0.90m);
        first.GetProperty("refill").GetBoolean().Should().BeTrue();
        first.GetProperty("cancel").GetBoolean().Should().BeTrue();
    }

    [Test]
    public async Task Every_rate_is_a_plain_positive_decimal_and_no_minimum_is_above_its_maximum()
    {
        foreach (var service in await All())
        {
            service.GetProperty("rate").GetString().Should().MatchRegex(@"^\d+\.\d{2,}$");
            service.GetProperty("rate").Decimal().Should().BePositive();
            service.GetProperty("min").Whole().Should().BeLessThanOrEqualTo(service.GetProperty("max").Whole());
        }
    }

    private async Task<List<JsonElement>> All() => [.. (await Funded.Call("services")).Json.EnumerateArray()];
}
