using System.Net.Http.Headers;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Dialects;

public sealed class SnsPanel() : PanelTest("sns-panel")
{
    [Test]
    public async Task A_service_has_no_type_and_numeric_limits()
    {
        foreach (var service in (await Funded.Call("services")).Json.EnumerateArray())
        {
            service
                .Shape()
                .Should()
                .Be(
                    "service:Number name:String category:String rate:String min:Number max:Number "
                        + "refill:Boolean cancel:Boolean"
                );
        }
    }

    [Test]
    public async Task A_service_without_type_is_a_default_one()
    {
        foreach (var service in (await Funded.Call("services")).Json.EnumerateArray())
        {
            (await Funded.AddDefault(service.GetProperty("service").GetInt64(), service.GetProperty("min").GetInt64()))
                .IsError.Should()
                .BeFalse();
        }
    }

    [Test]
    public async Task A_status_has_numbers_and_a_charge_of_six_decimals()
    {
        var status = (await Funded.Status(DemoAccounts.FundedOrder)).Json;
        status.Shape().Should().Be("charge:String start_count:Number status:String remains:Number currency:String");
        status.GetProperty("charge").GetString().Should().Be("0.090000");
    }

    [Test]
    public async Task A_balance_has_four_decimals_or_as_many_as_it_takes()
    {
        (await Funded.Call("balance")).Text.Should().Be("""{"balance":"10000.0000","currency":"USD"}""");
        await Funded.Order(18, 11);
        await Funded.Order(1, 51);
        (await Funded.Call("balance"))["balance"].GetString().Should().Be("9999.8991");
        await Funded.Order(19, 13);
        (await Funded.Call("balance"))["balance"].GetString().Should().Be("9999.82864");
    }

    [Test]
    public async Task A_refill_is_a_number_and_its_status_in_lower_case()
    {
        (await Funded.Refill(DemoAccounts.FundedOrder)).Text.Should().Be("""{"refill":503}""");
        (await Funded.Call("refill_status", ("refill", "503"))).Text.Should().Be("""{"status":"pending"}""");
        (await Funded.Call("refill_status", ("refills", "501,502")))
            .Text.Should()
            .Be("""[{"refill":501,"status":"completed"},{"refill":502,"status":{"error":"Refill not found"}}]""");
    }

    [Test]
    public async Task Cancels_are_a_map()
    {
        var order = await Funded.Order(1, 50);
        (await Funded.Call("cancel", ("orders", $"{order},1001,7")))
            .Text.Should()
            .Be(
                $$$"""{"{{{order}}}":{"cancel":"requested"},"1001":{"error":"Cannot cancel"},"7":{"error":"Cannot cancel"}}"""
            );
    }

    [Test]
    public async Task Errors_come_with_the_documented_codes()
    {
        ApiResponse[] errors =
        [
            await As("wrong").Call("balance"),
            await As(DemoAccounts.Unfunded).AddDefault(1, 50),
            await As(DemoAccounts.Suspended).Call("balance"),
            await Funded.Status(7),
            await Funded.Refill(7),
            await Funded.Call("refill_status", ("refill", "7")),
            await Funded.AddDefault(999, 50),
            await Funded.AddDefault(1, 1),
            await Funded.Call("nonsense"),
            await Funded.Send(("key", DemoAccounts.Funded)),
        ];
        errors.Select(response => response.Code).Should().Equal(401, 402, 403, 404, 404, 404, 404, 422, 422, 422);
        errors[1].Text.Should().Be("""{"error":"Not enough funds on balance"}""");
    }

    [Test]
    public async Task Everything_works_in_the_query_of_a_get()
    {
        (await Get("action=balance"))["balance"].Decimal().Should().Be(10000);
        (await Get("action=add&service=1&link=https%3A%2F%2Fexample.com&quantity=50"))["order"]
            .GetInt64()
            .Should()
            .Be(1003);
        (await Get("action=status&order=1003"))["status"].GetString().Should().Be("Pending");
        (await Get("action=cancel&orders=1003"))["1003"].Shape().Should().Be("cancel:String");
    }

    [TestCase("Bearer"), TestCase("bearer")]
    public async Task The_key_may_be_a_bearer_token(string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint);
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("action", "balance")]);
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, DemoAccounts.Other);
        (await Send(request))["balance"].Decimal().Should().Be(1000);
    }

    [
        TestCase("X-Api-Key", DemoAccounts.Funded),
        TestCase("Authorization", "Basic demo-funded-key"),
        TestCase("Authorization", "Bearer DEMO-funded-key")
    ]
    public async Task A_key_elsewhere_is_no_key(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Endpoint}?key={DemoAccounts.Funded}"));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("action", "balance")]);
        request.Headers.TryAddWithoutValidation(header, value).Should().BeTrue();
        (await Send(request)).Code.Should().Be(401);
    }

    [Test]
    public async Task A_very_long_key_in_the_query_is_refused_like_any()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{Endpoint}?action=balance&key={new string('k', 60_000)}")
        );
        var response = await Send(request);
        response.Code.Should().Be(401);
        response.ShouldBeAnError();
    }

    private Task<ApiResponse> Get(string query) =>
        Send(new HttpRequestMessage(HttpMethod.Get, new Uri($"{Endpoint}?key={DemoAccounts.Funded}&{query}")));
}
