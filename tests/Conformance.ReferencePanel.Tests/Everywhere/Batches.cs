using System.Text.Json;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Batches(string dialect) : EveryDialect(dialect)
{
    [Test]
    public async Task Statuses_are_a_map_in_which_each_id_has_its_own_entry()
    {
        var order = await Funded.Order(1, 70);
        var response = await Funded.Call("status", ("orders", $"7,{order}, ,1001,,{order},abc,1002"));

        response
            .Json.EnumerateObject()
            .Select(entry => entry.Name)
            .Should()
            .Equal("7", $"{order}", "1001", "abc", "1002");
        response[$"{order}"].GetProperty("remains").Whole().Should().Be(70);
        response["1001"].GetProperty("status").GetString().Should().Be("Completed");
        foreach (var unknown in new[] { "7", "abc", "1002" })
            response[unknown].GetProperty("error").GetString().Should().NotBeNullOrEmpty();
    }

    [Test]
    public async Task Refills_are_an_array_in_the_order_of_the_request()
    {
        var response = await Funded.Call("refill", ("orders", "7,1001,1002"));
        var entries = response.Json.EnumerateArray().ToList();

        entries.Select(entry => entry.GetProperty("order").GetInt64()).Should().Equal(7, 1001, 1002);
        entries
            .Select(entry => entry.GetProperty("refill").ValueKind)
            .Should()
            .Equal(JsonValueKind.Object, JsonValueKind.Number, JsonValueKind.Object);
    }

    [Test]
    public async Task Refill_statuses_are_an_array_in_the_order_of_the_request()
    {
        var response = await Funded.Call("refill_status", ("refills", "502,501"));
        var entries = response.Json.EnumerateArray().ToList();

        entries.Select(entry => entry.GetProperty("refill").GetInt64()).Should().Equal(502, 501);
        entries[0].GetProperty("status").GetProperty("error").GetString().Should().Be("Refill not found");
        entries[1].GetProperty("status").GetString().Should().BeEquivalentTo("Completed");
    }

    [
        TestCase("status", "orders"),
        TestCase("refill", "orders"),
        TestCase("refill_status", "refills"),
        TestCase("cancel", "orders")
    ]
    public async Task A_hundred_ids_are_answered_and_more_are_refused(string action, string parameter)
    {
        var response = await Funded.Call(action, (parameter, string.Join(',', Enumerable.Range(5000, 100))));
        response.IsError.Should().BeFalse();
        Count(response.Json).Should().Be(100);

        (await Funded.Call(action, (parameter, string.Join(',', Enumerable.Range(5000, 101))))).ShouldBeAnError();
    }

    [TestCase("status"), TestCase("refill"), TestCase("refill_status"), TestCase("cancel")]
    public async Task No_id_at_all_is_an_error(string action)
    {
        (await Funded.Call(action)).ShouldBeAnError();
        (await Funded.Call(action, ("order", ""), ("orders", ""), ("refill", ""), ("refills", ""))).ShouldBeAnError();
        (await Funded.Call(action, ("orders", " , ,"), ("refills", ","))).ShouldBeAnError();
    }

    [
        TestCase("abc"),
        TestCase("-1"),
        TestCase("1001.0"),
        TestCase("99999999999999999999999"),
        TestCase("1e3"),
        TestCase("1001'--")
    ]
    public async Task A_malformed_id_is_an_unknown_one(string id)
    {
        var response = await Funded.Call("status", ("order", id));
        var unknown = await Funded.Call("status", ("order", "987654"));
        (response.Code, response.Text).Should().Be((unknown.Code, unknown.Text));
    }

    private static int Count(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.GetArrayLength() : json.EnumerateObject().Count();
}
