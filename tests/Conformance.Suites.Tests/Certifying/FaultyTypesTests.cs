using System.Globalization;
using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;
using Microsoft.AspNetCore.Http;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>
/// A panel that takes orders whatever they lack, refuses what it ought to take, and charges no two orders the same.
/// </summary>
public sealed class FaultyTypesTests
{
    private const string Services = """
        [{"service":1,"type":"Default","rate":"1","min":"10","max":"100"},
         {"service":2,"type":"Comment Likes","rate":"3","min":"10","max":"100"},
         {"service":3,"type":"Comment Likes","rate":"1","min":"20","max":"400"},
         {"service":4,"type":"Package","rate":"0.5","min":"1","max":"1"},
         {"service":5,"type":"Poll","rate":"900","min":"10","max":"100"},
         {"service":6,"type":"SEO","rate":"1","min":"10","max":"100"},
         {"service":7,"type":"Telepathy","rate":"1","min":"10","max":"100"},
         {"service":8,"type":"Custom Comments","rate":"1","min":"10","max":"100"},
         {"service":9,"type":"Web Traffic","rate":"1","min":"10","max":"100"}]
        """;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly CertifyCommand run = new();
    private Ended ended = null!;
    private int orders;

    [OneTimeSetUp]
    public async Task Certify()
    {
        await using var panel = await ScriptedPanel.Start(Answer);
        ended = await run.At(panel.Endpoint)
            .With("PANEL_DIALECT", "subnoc")
            .With("PANEL_MODE", "full")
            .With("PANEL_MAX_SPEND", "1000")
            .With("PANEL_ALL_TYPES", "true")
            .With("PANEL_REQUESTS_PER_MINUTE", 0)
            .Certify();
    }

    [OneTimeTearDown]
    public void Clean() => run.Dispose();

    [TestCase("add.comment-likes-takes-its-parameters", Outcome.Passed)]
    [TestCase("add.comment-likes-needs-each-parameter", Outcome.Deviates)]
    [TestCase("add.package-takes-its-parameters", Outcome.Deviates, "Paused until Monday")]
    [TestCase("add.package-needs-each-parameter", Outcome.Passed)]
    [TestCase("add.poll-takes-its-parameters", Outcome.NotVerified, "and the order costs 9")]
    [TestCase("add.poll-needs-each-parameter", Outcome.NotVerified, "needs an account with more money (Panel.Key)")]
    [TestCase(
        "add.subscriptions-takes-its-parameters",
        Outcome.NotApplicable,
        "the panel lists no service of the type Subscriptions"
    )]
    [TestCase(
        "add.subscriptions-takes-expiry",
        Outcome.NotApplicable,
        "the panel lists no service of the type Subscriptions"
    )]
    [TestCase("add.comments-split-at-lf-and-crlf", Outcome.Deviates, "the charge of")]
    [TestCase("add.web-traffic-takes-either-form-of-country", Outcome.Deviates)]
    [TestCase("add.web-traffic-refuses-a-device-outside-1-to-5", Outcome.Deviates)]
    [TestCase("add.drip-feed-takes-runs-and-interval", Outcome.Deviates, "No runs here")]
    [TestCase("add.sixteen-optional-fields-are-accepted", Outcome.Failed, "No runs here")]
    [TestCase("add.link-takes-a-bare-user-name", Outcome.NotVerified, "Panel.Link is no bare user name")]
    public void Each_requirement_is_checked_for_itself(string requirement, Outcome outcome, string message = "") =>
        ended
            .Report.Results.Single(r => r.Requirement == requirement)
            .Should()
            .Match<Result>(r => r.Outcome == outcome && (r.Message ?? "").Contains(message));

    [Test]
    public void Types_that_are_not_ordered_are_told() =>
        ended
            .Report.Notes.Should()
            .Contain([
                "the panel lists services of types that nobody knows, which were not ordered: 'Telepathy'",
                "the panel lists services of types that the dialect subnoc gives no way to order, which "
                    + "were not ordered: 'SEO'",
            ]);

    [Test]
    public void Each_order_is_for_the_service_that_makes_it_cheapest()
    {
        var likes = ended
            .Exchanges.Where(e => e.Name.StartsWith("add.comment-likes-", StringComparison.Ordinal))
            .Select(e => (e.Request.Field("quantity"), e.Request.Field("service")));
        likes
            .Should()
            .Equal([("20", "3"), (null, "2"), ("20", "3"), ("20", "3")], "without a quantity it could be the maximum");
    }

    [Test]
    public void No_order_is_for_a_service_of_another_type() =>
        ended
            .Exchanges.Should()
            .NotContain(e => e.Request.Field("service") == "6" || e.Request.Field("service") == "7");

    private string Answer(IFormCollection form) =>
        (form["action"].ToString(), form["service"].ToString()) switch
        {
            ("services", _) => Services,
            ("balance", _) => $$"""{"balance":"{{Balance}}","currency":"USD"}""",
            ("status", _) => $"{{{string.Join(',', form["orders"].ToString().Split(',').Select(Status))}}}",
            ("add", "4") => """{"error":"Paused until Monday"}""",
            ("add", "1") when form.ContainsKey("runs") => """{"error":"No runs here"}""",
            ("add", "9") when form["country"] == "United States" => """{"error":"Incorrect country"}""",
            ("add", not "") => $$"""{"order":{{Interlocked.Increment(ref orders)}}}""",
            _ => """{"error":"Incorrect request"}""",
        };

    private static string Status(string order) =>
        $$"""
            "{{order}}":{"charge":"{{ChargeOf(int.Parse(order, Invariant))}}"}
            """;

    private string Balance => (2m - Enumerable.Range(1, orders).Sum(ChargeOf)).ToString(Invariant);

    /// <summary>No two orders are charged the same.</summary>
    private static decimal ChargeOf(int order) => order * 0.00001m;
}
