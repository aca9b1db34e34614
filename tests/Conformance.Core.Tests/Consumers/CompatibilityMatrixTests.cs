using Conformance.Core.Consumers;
using Conformance.Core.Contracts;
using Conformance.Core.Tests.Contracts;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Consumers;

/// <summary>Who can read an answer, by the real schemas.</summary>
public sealed class CompatibilityMatrixTests
{
    private const string Service =
        "\"service\":1,\"name\":\"n\",\"type\":\"Default\",\"category\":\"c\",\"rate\":\"0.90\",\"min\":\"50\",\"max\":\"10000\",\"refill\":true,\"cancel\":false";

    private readonly CompatibilityMatrix dialects = CompatibilityMatrix.OfDialects(EmbeddedContract.Contract);
    private readonly CompatibilityMatrix clients = CompatibilityMatrix.OfClients(EmbeddedContract.Contract);

    [TestCase("services", "[{" + Service + "}]", "dotnet-typed")]
    [TestCase(
        "services",
        """[{"service":1,"rate":"0.90","min":50,"max":10000,"refill":true,"cancel":false}]""",
        "go-structs python-pydantic"
    )]
    [TestCase(
        "services",
        """[{"service":"1","rate":"1,000.00","min":"50","max":"10000","refill":1,"cancel":0}]""",
        "csharp-decimal dotnet-typed go-structs php-strict python-pydantic"
    )]
    [TestCase("balance", """{"balance":"1.00","currency":"USD"}""", "")]
    [TestCase("balance", """{"balance":1.00,"currency":"USD"}""", "dotnet-typed python-pydantic")]
    [TestCase(
        "balance",
        """{"balance":null,"currency":"USD"}""",
        "csharp-decimal dotnet-typed php-strict python-pydantic"
    )]
    [TestCase("add", """{"order":7}""", "")]
    [TestCase("add", """{"order":"7"}""", "dotnet-typed go-structs python-pydantic")]
    [TestCase("add", """{"id":7}""", "dotnet-typed go-structs php-class php-strict python-pydantic")]
    [TestCase(
        "status",
        """{"charge":"0.2","start_count":"1","status":"Completed","remains":"0","currency":"USD"}""",
        ""
    )]
    [TestCase(
        "status",
        """{"charge":"0.2","start_count":"1","status":"completed","remains":"0","currency":"USD"}""",
        "csharp-decimal"
    )]
    [TestCase(
        "status",
        """{"charge":"0.2","start_count":1,"status":"Completed","remains":0,"currency":"USD"}""",
        "dotnet-typed go-structs python-pydantic"
    )]
    [TestCase("status-batch", """{"1":{"error":"Incorrect order ID"}}""", "")]
    [TestCase("refill", """{"refill":"1"}""", "")]
    [TestCase("refill", """{"refill":1}""", "go-structs python-pydantic")]
    [TestCase("cancel", """{"1":{"cancel":"requested"}}""", "dotnet-typed python-pydantic")]
    [TestCase(
        "balance",
        "<html>",
        "csharp-decimal dotnet-typed go-structs node-axios php-class php-strict python-pydantic"
    )]
    public void An_answer_breaks_the_clients_that_cannot_read_it(string answer, string body, string breaking) =>
        Breaking(Answers.Exchange(body, answer: answer)).Should().Be(breaking);

    [TestCase(200, """{"error":"no"}""", "")]
    [TestCase(200, """{"error":"no","code":7}""", "php-strict")]
    [TestCase(200, """{"error":{"text":"no"}}""", "dotnet-typed go-structs php-strict python-pydantic")]
    [TestCase(404, """{"error":"no"}""", "dotnet-typed node-axios")]
    public void A_refusal_breaks_those_that_cannot_read_it_or_raise_on_its_code(
        int status,
        string body,
        string breaking
    ) => Breaking(Answers.Exchange(body, status, Expectation.Refusal)).Should().Be(breaking);

    [Test]
    public void An_order_that_brings_a_5xx_is_sent_again_by_one_client_even_where_the_answer_is_a_gateways()
    {
        var exchange = Answers.Exchange("<html>", 503, answer: "add");
        var order = exchange with { Request = exchange.Request with { Fields = [new("action", "add")] } };

        Breaking(order).Should().Be("python-pydantic");
        ConsumerResult("python-pydantic", order)
            .Findings.Single()
            .Message.Should()
            .Be("HTTP 503: it sends the order again, which may buy it twice");
    }

    [TestCase(BodyKind.Query, "GET", """{"balance":"1","currency":"USD"}""", "get-scripts", true)]
    [TestCase(BodyKind.Query, "GET", """{"error":"use POST"}""", "get-scripts", false)]
    [TestCase(BodyKind.Json, "POST", """{"error":"use a form"}""", "node-fetch-json", true)]
    [TestCase(BodyKind.Json, "POST", "<html>", "node-fetch-json", false)]
    [TestCase(BodyKind.Form, "PUT", "<html>", "php-class", null)]
    public void A_client_is_checked_by_requests_of_its_form(
        BodyKind body,
        string method,
        string answer,
        string client,
        bool? fits
    )
    {
        var exchange = Answers.Exchange(answer, expects: Expectation.Any);

        ConsumerResult(client, exchange with { Request = exchange.Request with { Body = body, Method = method } })
            .IsCompatible.Should()
            .Be(fits);
    }

    [TestCase("services", "[{" + Service + "}]", "perfect-panel subnoc")]
    [TestCase("cancel", """{"1":{"cancel":"requested"}}""", "sns-panel")]
    public void An_answer_fits_the_dialects_that_document_it(string answer, string body, string fitting) =>
        string.Join(
                ' ',
                dialects
                    .Of([Answers.Exchange(body, answer: answer)])
                    .Where(fit => fit.IsCompatible == true)
                    .Select(fit => fit.Id)
            )
            .Should()
            .Be(fitting);

    [TestCase(200, "perfect-panel subnoc")]
    [TestCase(404, "perfect-panel sns-panel subnoc")]
    [TestCase(500, "")]
    public void A_code_fits_the_dialects_that_document_it(int status, string fitting)
    {
        var refused = Answers.Exchange("""{"error":"no"}""", status, Expectation.Refusal) with
        {
            Name = "status.unknown-order-is-refused",
        };

        string.Join(' ', dialects.Of([refused]).Where(fit => fit.IsCompatible == true).Select(fit => fit.Id))
            .Should()
            .Be(fitting);
    }

    [TestCase("GET", "sns-panel")]
    [TestCase("POST", "perfect-panel sns-panel subnoc")]
    [TestCase("PUT", "")]
    public void A_dialect_is_checked_by_the_methods_that_it_documents(string method, string expected)
    {
        var exchange = Answers.Exchange("""{"balance":"1.00","currency":"USD"}""", answer: "balance");

        string.Join(
                ' ',
                dialects
                    .Of([exchange with { Request = exchange.Request with { Method = method } }])
                    .Where(fit => fit.IsCompatible is not null)
                    .Select(fit => fit.Id)
            )
            .Should()
            .Be(expected);
    }

    [Test]
    public void Places_that_are_alike_are_one_finding_with_the_first_of_them()
    {
        string[] body =
        [
            """[{"order":1,"cancel":true},{"order":2,"cancel":true}]""",
            """[{"order":1,"cancel":false}]""",
        ];
        var exchanges = body.Select(
                (text, index) => Asked(Answers.Exchange(text, answer: "cancel")) with { Number = 9 - index }
            )
            .ToList();

        var fit = clients.Of(exchanges).Single(one => one.Id == "python-pydantic");

        fit.Findings.Should()
            .Equal(
                new ConsumerFinding("cancel", "/0/cancel", "expected an integer, found the boolean false", 3, false, 8)
            );
        fit.Responses["cancel"].Should().Be(new CheckedResponses(2, 2));
    }

    [Test]
    public void Where_nothing_was_recorded_nothing_is_found() =>
        dialects
            .Of([])
            .Concat(clients.Of([]))
            .Should()
            .OnlyContain(fit => fit.IsCompatible == null && fit.Responses.Count == 0 && fit.Findings.Count == 0);

    [Test]
    public void Entries_are_alike_whatever_their_ids_look_like()
    {
        var fit = ConsumerResult(
            "csharp-decimal",
            Answers.Exchange(
                """{"A1-b":{"charge":"x","start_count":"1","status":"y","remains":"1"},"c":{"charge":"y","start_count":"1","status":"y","remains":"1"}}""",
                answer: "status-batch"
            )
        );

        fit.Findings.Should().ContainSingle().Which.Count.Should().Be(2);
    }

    [Test]
    public void Of_a_very_long_list_the_number_of_places_is_the_least_that_there_are()
    {
        var list = string.Join(',', Enumerable.Repeat("""{"rate":"0.90","min":"50","max":null}""", 2000));

        ConsumerResult("csharp-decimal", Answers.Exchange($"[{list}]", answer: "services"))
            .Findings.Should()
            .ContainSingle()
            .Which.Should()
            .Match<ConsumerFinding>(one => one.IsLowerBound && one.Count == 1000);
    }

    [TestCase("key[]", "x")]
    [TestCase("key", "‹Panel.Key verylong›")]
    [TestCase("action", "nonsense")]
    [TestCase("orders", "MANY")]
    public void What_only_probes_a_panel_shows_nothing_of_clients(string field, string value)
    {
        var exchange = Answers.Exchange("<html>");
        var sent = value == "MANY" ? string.Join(',', Enumerable.Range(1, 101)) : value;

        ConsumerResult(
            "php-class",
            exchange with
            {
                Request = exchange.Request with { Fields = [.. exchange.Request.Fields, new(field, sent)] },
            }
        )
            .IsCompatible.Should()
            .BeNull();
    }

    [Test]
    public void What_a_client_reads_and_the_run_has_none_of_is_named() =>
        ConsumerResult("php-class", Answers.Exchange("""{"order":1}""", answer: "add"))
            .NotRecorded.Should()
            .Equal("error");

    private string Breaking(Exchange exchange) =>
        string.Join(' ', clients.Of([Asked(exchange)]).Where(fit => fit.IsCompatible == false).Select(fit => fit.Id));

    private ConsumerResult ConsumerResult(string client, Exchange exchange) =>
        clients.Of([Asked(exchange)]).Single(fit => fit.Id == client);

    /// <summary>With an action, as all that clients ask has one.</summary>
    private static Exchange Asked(Exchange exchange) =>
        exchange.Request.Field("action") is not null
            ? exchange
            : exchange with
            {
                Request = exchange.Request with { Fields = [.. exchange.Request.Fields, new("action", "balance")] },
            };
}
