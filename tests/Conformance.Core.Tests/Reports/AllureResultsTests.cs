using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class AllureResultsTests
{
    private TemporaryFolder temporary;

    private string Folder => temporary["allure-results"];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [TestCase("services.is-a-list", "passed")]
    [TestCase("balance.has-currency", "passed")]
    [TestCase("status.batch-is-a-map", "failed")]
    [TestCase("refill.once", "skipped")]
    [TestCase("auth.header", "skipped")]
    [TestCase("limits.answers-429", "broken")]
    public void An_outcome_arrives_as_a_status_of_Allure(string requirement, string status)
    {
        Write();

        Result(requirement).GetProperty("status").GetString().Should().Be(status);
    }

    [Test]
    public void A_deviation_says_what_it_is_and_fails_when_strict()
    {
        Write();
        Result("balance.has-currency")
            .GetProperty("statusDetails")
            .GetProperty("message")
            .GetString()
            .Should()
            .Be("deviates: " + Sample.Results()[1].Message);
        Text(Result("balance.has-currency"), "description")
            .Should()
            .Contain(
                "\n\nIt deviates:\n\n    balance.has-currency (SHOULD): The balance names its currency.\n   "
                    + " sent      POST"
            )
            .And.EndWith("\n    source    perfect-panel, Methods");

        Write(strict: true);

        Result("balance.has-currency").GetProperty("status").GetString().Should().Be("failed");
    }

    [Test]
    public void A_result_says_what_was_required_and_where_it_is_documented()
    {
        Write();
        var result = Result("status.batch-is-a-map");

        Text(result, "name").Should().Be("status.batch-is-a-map: A batch of statuses is a map from id to status.");
        Text(result, "description")
            .Should()
            .Be("**MUST** A batch of statuses is a map from id to status.\n\nSource: perfect-panel, Methods");
        Pairs(result, "labels")
            .Should()
            .Contain([
                ("epic", "PanelConformance"),
                ("feature", "status"),
                ("story", "status.batch-is-a-map"),
                ("severity", "critical"),
                ("suite", "status"),
                ("tag", "failed"),
                ("framework", "NUnit"),
                ("language", "C#"),
            ]);
        Pairs(result, "parameters").Should().Equal(("dialect", "perfect-panel"), ("mode", "full"));
    }

    [TestCase("balance.has-currency", "normal")]
    [TestCase("refill.once", "minor")]
    public void Severity_is_the_level(string requirement, string severity)
    {
        Write();

        Pairs(Result(requirement), "labels").Should().Contain(("severity", severity));
    }

    [Test]
    public void Nothing_names_the_machine()
    {
        Write();

        Pairs(Result("services.is-a-list"), "labels")
            .Select(l => l.Name)
            .Should()
            .NotContain("host")
            .And.NotContain("thread");
    }

    [Test]
    public void Times_are_those_of_the_result_s_exchanges_or_else_the_run_s_start()
    {
        Write();

        var checkedResult = Result("status.batch-is-a-map");
        checkedResult.GetProperty("start").GetInt64().Should().Be(Sample.Start.AddSeconds(1).ToUnixTimeMilliseconds());
        checkedResult
            .GetProperty("stop")
            .GetInt64()
            .Should()
            .Be(Sample.Start.AddSeconds(3).ToUnixTimeMilliseconds() + 35);
        Result("refill.once").GetProperty("start").GetInt64().Should().Be(Sample.Start.ToUnixTimeMilliseconds());
        Result("refill.once").GetProperty("stop").GetInt64().Should().Be(Sample.Start.ToUnixTimeMilliseconds());
    }

    [Test]
    public void What_a_result_is_about_is_the_requirement_in_its_dialect()
    {
        Write();
        var first = Identities();
        Directory.Delete(Folder, recursive: true);

        Write(report: Sample.Report() with { Mode = "observe", StartedAt = Sample.Start.AddDays(1), Seed = 1 });
        Identities().Should().Equal(first);

        Directory.Delete(Folder, recursive: true);
        Write(report: Sample.Report() with { Dialect = "sns-panel" });
        Identities().Should().NotIntersectWith(first).And.HaveCount(6).And.OnlyHaveUniqueItems();
    }

    [Test]
    public void Two_runs_share_no_file_but_those_of_the_folder()
    {
        Write();
        var first = OfResults();
        Directory.Delete(Folder, recursive: true);

        Write(report: Sample.Report() with { StartedAt = Sample.Start.AddTicks(1) });

        OfResults().Should().HaveSameCount(first).And.NotIntersectWith(first);
    }

    [Test]
    public void A_run_that_is_written_again_gets_the_same_files()
    {
        Write();
        var first = OfResults();

        Write();

        OfResults().Should().Equal(first);
    }

    [Test]
    public void Links_lead_to_the_documents_that_have_an_address()
    {
        Write();

        var links = Result("status.batch-is-a-map")
            .GetProperty("links")
            .EnumerateArray()
            .Select(l => (Text(l, "name"), Text(l, "url"), Text(l, "type")));

        links.Should().Equal(("perfect-panel, Methods", "https://panel.example/api", "link"));
    }

    [Test]
    public void Categories_are_those_of_the_settings_for_Allure_3_at_the_root()
    {
        Write();

        var categories = Read(Path.Combine(Folder, "categories.json"));

        var settings = Read(Repository.Resolve("allurerc.json")).GetProperty("categories");
        JsonElement.DeepEquals(categories, settings).Should().BeTrue("{0} should be {1}", settings, categories);
    }

    [TestCase("services.is-a-list", null)]
    [TestCase("status.batch-is-a-map", "Contract broken")]
    [TestCase("balance.has-currency", "Deviations from recommendations")]
    [TestCase("refill.once", "Not verified")]
    [TestCase("auth.header", "Not applicable")]
    [TestCase("limits.answers-429", "Inconclusive")]
    public void An_outcome_has_one_category_or_none(string requirement, string? category)
    {
        Write();

        CategoriesOf(requirement).Should().Equal(category is null ? [] : [category]);
    }

    [Test]
    public void A_known_failure_is_skipped_and_has_a_category_and_its_reason()
    {
        var known = new KnownFailure("the old code", new DateOnly(2026, 5, 10));

        Write(
            report: Sample.Report([
                .. Sample
                    .Results()
                    .Select(found => found.Outcome is Outcome.Failed ? found with { Known = known } : found),
            ])
        );

        CategoriesOf("status.batch-is-a-map").Should().Equal("Known failures");
        var result = Result("status.batch-is-a-map");
        (Text(result, "status"), Text(result.GetProperty("statusDetails"), "message"))
            .Should()
            .Be(("skipped", "known: the old code (until 2026-05-10)\n" + Sample.Results()[2].Message));
    }

    [Test]
    public void A_deviation_that_fails_stays_in_its_category()
    {
        Write(strict: true);

        CategoriesOf("balance.has-currency").Should().Equal("Deviations from recommendations");
    }

    [Test]
    public void Categories_of_the_user_s_are_not_overwritten()
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, "categories.json");
        File.WriteAllText(file, "[]");

        Write();

        File.ReadAllText(file).Should().Be("[]");
    }

    [Test]
    public void A_file_is_named_for_its_uuid()
    {
        Write();

        foreach (var file in Directory.EnumerateFiles(Folder, "*-result.json"))
            Path.GetFileName(file).Should().Be(Text(Read(file), "uuid") + "-result.json");
    }

    [Test]
    public void An_exchange_that_several_requirements_look_at_is_attached_to_each_in_files_of_its_own()
    {
        Write();

        var one = Attachments("services.is-a-list");
        one.Should().HaveCount(2);
        Attachments("status.batch-is-a-map").Should().HaveCount(4).And.NotIntersectWith(one);
        Directory
            .EnumerateFiles(Folder, "*-attachment.txt")
            .Should()
            .HaveCount(10, "the fifth exchange was looked at by nothing");
    }

    [TestCase(Outcome.Passed, 20)]
    [TestCase(Outcome.Failed, 21)]
    public void Of_many_exchanges_only_the_first_are_attached_where_nothing_is_wrong(Outcome outcome, int attached)
    {
        var many = Enumerable.Range(1, 21).ToList();
        var result = Sample.Results()[0] with { Outcome = outcome, Exchanges = many };

        Write(report: Sample.Report([result]), exchanges: [.. many.Select(number => Sample.Exchange(number))]);

        Result("services.is-a-list").GetProperty("steps").GetArrayLength().Should().Be(21);
        Attachments("services.is-a-list").Should().HaveCount(2 * attached);
        const string omission = "The first 20 of 21 exchanges are attached. exchanges.jsonl has all of them.";
        Text(Result("services.is-a-list"), "description")
            .Contains(omission, StringComparison.Ordinal)
            .Should()
            .Be(attached < 21);
    }

    [Test]
    public void An_attachment_shows_what_was_sent_and_received()
    {
        Write();
        var texts = Attachments("services.is-a-list")
            .Select(file => File.ReadAllText(Path.Combine(Folder, file)))
            .ToList();

        texts[0]
            .Should()
            .Be(
                "POST https://panel.example/api/v2\nX-Gate: ‹Panel.Headers X-Gate›\n\n4 fields, sent as a form:\n"
                    + "key = ‹Panel.LowFundsKey›\nids[] = 2\nids[] = 1\ncomments = so\\nnice\n"
            );
        texts[1]
            .Should()
            .Be(
                "HTTP 200 after 34.5 ms\nSet-Cookie: a=1\nContent-Type: application/json\nSet-Cookie: "
                    + "b=2\n\n{\"1\":{\"charge\":\"0.2\"}}\n"
            );
    }

    [Test]
    public void An_exchange_without_an_answer_says_why()
    {
        Write();

        var step = Result("limits.answers-429").GetProperty("steps")[0];
        Text(step, "name").Should().Be("4. scenario.step-4: POST brought no whole answer");
        Text(step, "status").Should().Be("broken");
        File.ReadAllText(Path.Combine(Folder, Attachments("limits.answers-429")[1]))
            .Should()
            .Contain("no connection to panel.example");
    }

    [Test]
    public void A_big_body_is_cut_and_says_how_much_is_missing()
    {
        Write(exchanges: [Sample.Exchange(1, new string('x', 65_535) + "😀" + new string('y', 1000))]);

        var answer = File.ReadAllText(Path.Combine(Folder, Attachments("services.is-a-list")[1]));

        answer
            .Should()
            .EndWith(
                "xxx\n\n(Cut here: 1,002 of 66,537 characters are left out. exchanges.jsonl has them, or "
                    + "names the file that does.)\n"
            );
    }

    [Test]
    public void The_environment_says_what_was_certified()
    {
        Write(report: Sample.Report() with { Target = "https://bücher.example/api/v2" });

        File.ReadAllLines(Path.Combine(Folder, "environment.properties"))
            .Should()
            .Equal(
                "dialect=perfect-panel",
                "mode=full",
                @"target=https://b\u00fccher.example/api/v2",
                "seed=12345",
                "suiteVersion=0.1.0",
                "verdict=not-compatible"
            );
    }

    [Test]
    public void Metrics_are_the_requests_and_the_response_times()
    {
        Write();

        using var metrics = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "performance.json")));
        var start = Sample.Start.ToUnixTimeMilliseconds();
        metrics
            .RootElement.EnumerateArray()
            .Select(m => (Text(m, "id"), Text(m, "key"), m.GetProperty("value").GetDouble()))
            .Should()
            .Equal(("run", "requests", 4), ("status", "median", 12.5), ("status", "p95", 48));
        metrics
            .RootElement.EnumerateArray()
            .Should()
            .OnlyContain(m =>
                m.GetProperty("start").GetInt64() == start && m.GetProperty("stop").GetInt64() == start + 38_440
            );
    }

    private void Write(
        bool strict = false,
        ConformanceReport? report = null,
        IReadOnlyList<Exchange>? exchanges = null
    ) => new AllureResults().Write(Sample.Context(temporary.Path, report, new Settings { Strict = strict }, exchanges));

    private List<string> Identities() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*-result.json")
                .Select(Read)
                .Select(r => $"{Text(r, "historyId")} {Text(r, "testCaseId")}")
                .Order(),
        ];

    /// <summary>The names of the files that belong to results.</summary>
    private List<string> OfResults() =>
        [.. Directory.EnumerateFiles(Folder, "*-*").Select(file => Path.GetFileName(file)).Order()];

    private List<string> CategoriesOf(string requirement)
    {
        var result = Result(requirement);
        var message = result.TryGetProperty("statusDetails", out var details) ? Text(details, "message") : "";
        return
        [
            .. Read(Path.Combine(Folder, "categories.json"))
                .EnumerateArray()
                .Where(c =>
                    c.GetProperty("matchedStatuses").EnumerateArray().Any(s => s.GetString() == Text(result, "status"))
                )
                .Where(c => Regex.IsMatch(message, Text(c, "messageRegex")))
                .Select(c => Text(c, "name")),
        ];
    }

    private List<string> Attachments(string requirement) =>
        [
            .. Result(requirement)
                .GetProperty("steps")
                .EnumerateArray()
                .SelectMany(s => s.GetProperty("attachments").EnumerateArray())
                .Select(a => Text(a, "source")),
        ];

    private JsonElement Result(string requirement) =>
        Directory
            .EnumerateFiles(Folder, "*-result.json")
            .Select(Read)
            .Single(r => Pairs(r, "labels").Contains(("story", requirement)));

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    private static List<(string Name, string Value)> Pairs(JsonElement result, string member) =>
        [.. result.GetProperty(member).EnumerateArray().Select(p => (Text(p, "name"), Text(p, "value")))];

    private static string Text(JsonElement value, string member) => value.GetProperty(member).GetString()!;
}
