using Conformance.Core.Configuration;
using Conformance.Core.Reports.Page;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Reports.Page;

public sealed class PurchaseTests
{
    [Test]
    public void An_order_has_what_the_last_status_has()
    {
        var purchases = Purchase.All([
            Asked("""{"order":7}""", 1, ("action", "add"), ("service", "3"), ("quantity", "50")),
            Asked("""{"charge":"0.10","status":"Pending"}""", 2, ("action", "status"), ("order", "7")),
            Asked(
                """{"7":{"charge":"0.05","status":"Partial"},"8":{"error":"no"}}""",
                3,
                ("action", "status"),
                ("orders", "7,8")
            ),
            Asked("""{"error":"no"}""", 4, ("action", "status"), ("order", "7")),
            Asked("""{"7":{"error":"no"},"\ud800":{"status":"x"}}""", 5, ("action", "status"), ("orders", "7")),
            Theirs(Asked("""{"7":{"charge":"9","status":"Completed"}}""", 6, ("action", "status"), ("orders", "7"))),
        ]);

        purchases.Should().Equal(new Purchase(1, "‹Panel.Key›", "3", "50", "7", "0.05", "Partial"));
    }

    [Test]
    public void An_order_without_an_answer_may_have_been_bought_and_a_refused_one_was_not() =>
        Purchase
            .All([
                Asked(null, 1, ("action", "add"), ("service", "3")),
                Asked("""{"error":"no"}""", 2, ("action", "add")),
            ])
            .Should()
            .Equal(new Purchase(1, "‹Panel.Key›", "3", null, null, null, null));

    [TestCase(200, "{}")]
    [TestCase(500, """{"error":"no"}""")]
    public void An_answer_that_says_neither_no_nor_which_order_it_is_leaves_open_whether_it_was_bought(
        int status,
        string answer
    )
    {
        var add = Asked(answer, 1, ("action", "add"));

        Purchase
            .All([add with { Response = add.Response! with { Status = status } }])
            .Should()
            .ContainSingle()
            .Which.Order.Should()
            .BeNull();
    }

    private static Exchange Theirs(Exchange exchange) =>
        exchange with
        {
            Request = exchange.Request with { Account = Account.Other },
        };

    private static Exchange Asked(string? answer, int number, params (string Name, string Value)[] fields)
    {
        var exchange = Answers.Exchange(answer, number: number);
        return exchange with
        {
            Request = exchange.Request with
            {
                Fields = [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))],
            },
        };
    }
}
