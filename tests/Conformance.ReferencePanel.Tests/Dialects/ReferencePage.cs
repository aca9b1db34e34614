using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Dialects;

/// <summary>The shapes that perfect-panel documents and subnoc takes over.</summary>
[TestFixture("perfect-panel")]
[TestFixture("subnoc")]
public sealed class ReferencePage(string dialect) : PanelTest(dialect)
{
    private const string Nine =
        "service:Number name:String type:String category:String rate:String min:String max:String "
        + "refill:Boolean cancel:Boolean";

    [Test]
    public async Task Every_service_has_the_nine_members()
    {
        foreach (var service in (await Funded.Call("services")).Json.EnumerateArray())
            service.Shape().Should().Be(Nine);
    }

    [Test]
    public async Task An_order_is_a_number() => (await Funded.AddDefault(1, 50)).Text.Should().Be("""{"order":1003}""");

    [Test]
    public async Task A_status_is_all_strings()
    {
        var status = (await Funded.Status(DemoAccounts.FundedOrder)).Json;
        status.Shape().Should().Be("charge:String start_count:String status:String remains:String currency:String");
        status.GetProperty("charge").GetString().Should().Be("0.09000");
    }

    [Test]
    public async Task A_balance_has_five_decimals() =>
        (await Funded.Call("balance")).Text.Should().Be("""{"balance":"10000.00000","currency":"USD"}""");

    [Test]
    public async Task One_refill_is_a_string_and_many_are_numbers()
    {
        (await Funded.Refill(DemoAccounts.FundedOrder)).Text.Should().Be("""{"refill":"503"}""");
        (await Funded.Call("refill", ("orders", "1001,3")))
            .Text.Should()
            .Be("""[{"order":1001,"refill":503},{"order":3,"refill":{"error":"Incorrect order ID"}}]""");
    }

    [Test]
    public async Task A_refill_status_is_a_word() =>
        (await Funded.Call("refill_status", ("refill", "501"))).Text.Should().Be("""{"status":"Completed"}""");

    [Test]
    public async Task Cancels_are_an_array_in_the_order_of_the_request()
    {
        var order = await Funded.Order(1, 50);
        const string unknown = """{"error":"Incorrect order ID"}""";
        (await Funded.Call("cancel", ("orders", $"9,{order},{order},x")))
            .Text.Should()
            .Be(
                $$"""[{"order":9,"cancel":{{unknown}}},{"order":{{order}},"cancel":1},{"order":"x","cancel":{{unknown}}}]"""
            );
    }

    [Test]
    public async Task Errors_come_with_200()
    {
        ApiResponse[] errors =
        [
            await As("wrong").Call("balance"),
            await As(DemoAccounts.Suspended).Call("balance"),
            await As(DemoAccounts.Unfunded).AddDefault(1, 50),
            await Funded.Status(7),
            await Funded.AddDefault(1, 1),
            await Funded.Call("nonsense"),
        ];
        errors
            .Select(response => (response.Code, response.Error))
            .Should()
            .Equal(
                (200, "Invalid API key"),
                (200, "Invalid API key"),
                (200, "Not enough funds on balance"),
                (200, "Incorrect order ID"),
                (200, "Quantity less than minimal 50"),
                (200, "Incorrect request")
            );
    }

    [Test]
    public async Task A_get_is_refused()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{Endpoint}?key={DemoAccounts.Funded}&action=balance")
        );
        var response = await Send(request);
        response.Code.Should().Be(405);
        response.ShouldBeAnError();
    }

    [Test]
    public async Task A_subscription_has_words_of_its_own()
    {
        var order = (
            await Funded.Add(15, ("username", "a"), ("min", "10"), ("max", "20"), ("delay", "0"), ("posts", "3"))
        )["order"]
            .GetInt64();
        var status = await Funded.Status(order);
        status["status"].GetString().Should().Be("Active");
        status["charge"].Decimal().Should().Be(2m * 20 * 3 / 1000);

        Clock.Pass(60);
        (await Funded.Status(order))["status"].GetString().Should().Be("Completed");
    }
}
