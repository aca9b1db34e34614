using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class ReportSchemaTests
{
    private readonly Schema schema = Schema.Parse(
        File.ReadAllText(Repository.Resolve("schemas/report/conformance.schema.json"))
    );
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void A_report_obeys_it([Values] Verdict verdict) =>
        Violations(Written(Sample.Report() with { Verdict = verdict })).Should().BeEmpty();

    [Test]
    public void A_report_of_a_run_that_has_only_begun_obeys_it() =>
        Violations(
                Written(
                    Sample.Report([]) with
                    {
                        Reasons = [],
                        Notes = [],
                        Requests = 0,
                        DurationSeconds = 0,
                        Spent = null,
                        StartedAt = DateTimeOffset.UnixEpoch.AddTicks(1),
                    }
                )
            )
            .Should()
            .BeEmpty();

    [TestCase("/verdict", "\"fine\"")]
    [TestCase("/mode", "\"Full\"")]
    [TestCase("/notes", "\"none\"")]
    [TestCase("/notes", "[\"\"]")]
    [TestCase("/startedAt", "\"yesterday\"")]
    [TestCase("/spent", "\"3.21\"")]
    [TestCase("/requests", "-1")]
    [TestCase("/more", "1")]
    [TestCase("/coverage/orders", "{\"verified\":0,\"applicable\":0,\"known\":0}")]
    [TestCase("/coverage/add", "null")]
    [TestCase("/errorConditions/500", "null")]
    [TestCase("/errorConditions/401", "{\"code\":401}")]
    [TestCase("/dialects/0/fits", "\"yes\"")]
    [TestCase("/clients/0/breaks/0/exchange", "0")]
    [TestCase("/responseTimes/nonsense", "{\"answers\":1,\"median\":1,\"p95\":1}")]
    [TestCase("/results/0/requirement", "\"services\"")]
    [TestCase("/results/0/level", "\"must\"")]
    [TestCase("/results/0/outcome", "\"skipped\"")]
    [TestCase("/results/0/setting", "null")]
    [TestCase("/results/0/exchanges", "[0]")]
    [TestCase("/results/0/findings", "null")]
    [TestCase("/results/2/findings/0/exchange", "0")]
    [TestCase("/results/2/findings/0/count", "0")]
    [TestCase("/results/2/findings/0/where", "\"/0\"")]
    [TestCase("/results/3/scenario", "\"\"")]
    public void What_a_report_must_not_hold_breaks_it(string place, string json)
    {
        var report = Written(Sample.Report());
        Owner(report, place)[Member(place)] = JsonNode.Parse(json);

        Violations(report).Should().NotBeEmpty();
    }

    [TestCase("/spent")]
    [TestCase("/notes")]
    [TestCase("/coverage/limits")]
    [TestCase("/errorConditions/429")]
    [TestCase("/results/0/message")]
    [TestCase("/results/0/findings")]
    [TestCase("/results/2/findings/0/pointer")]
    public void What_a_report_lacks_breaks_it(string place)
    {
        var report = Written(Sample.Report());
        Owner(report, place).Remove(Member(place)).Should().BeTrue();

        Violations(report).Should().NotBeEmpty();
    }

    private JsonObject Written(ConformanceReport report)
    {
        ReportFile.Write(temporary[ReportFile.Name], report);
        return JsonNode.Parse(File.ReadAllText(temporary[ReportFile.Name]))!.AsObject();
    }

    private IEnumerable<string> Violations(JsonObject report)
    {
        using var document = JsonDocument.Parse(report.ToJsonString());
        return [.. schema.Validate(document.RootElement).Select(v => v.ToString())];
    }

    private static JsonObject Owner(JsonObject report, string place) =>
        place
            .Split('/')[1..^1]
            .Aggregate((JsonNode)report, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!)
            .AsObject();

    private static string Member(string place) => place.Split('/')[^1];
}
