using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class ReportFileTests
{
    private TemporaryFolder temporary;

    private string Report => temporary["conformance.json"];

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void What_was_written_is_read_back()
    {
        ReportFile.Write(Report, Sample.Report());

        ReportFile.Read(Report).Should().BeEquivalentTo(Sample.Report(), o => o.WithStrictOrdering());
    }

    [Test]
    public void It_spells_words_as_the_vocabulary_does()
    {
        ReportFile.Write(Report, Sample.Report() with { Verdict = Verdict.CompatibleWithDeviations });

        var text = File.ReadAllText(Report);

        text.Should()
            .Contain("\"verdict\": \"compatible-with-deviations\"")
            .And.Contain("\"outcome\": \"not-verified\"")
            .And.Contain("\"outcome\": \"not-applicable\"")
            .And.Contain("\"level\": \"MUST\"")
            .And.Contain("\"durationSeconds\": 38.44")
            .And.Contain("\"setting\": \"Panel.Mode=order\"");
    }

    [Test]
    public void Every_member_is_there_but_a_setting_that_none_needs()
    {
        ReportFile.Write(Report, Sample.Report() with { Spent = null });
        using var json = JsonDocument.Parse(File.ReadAllBytes(Report));

        json.RootElement.GetProperty("spent").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("errorConditions").GetProperty("403").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement.GetProperty("results")[0]
            .EnumerateObject()
            .Select(p => p.Name)
            .Should()
            .Equal("requirement", "area", "level", "outcome", "message", "findings", "exchanges");
    }

    [Test]
    public void A_finding_is_written_as_values()
    {
        ReportFile.Write(Report, Sample.Report());
        using var json = JsonDocument.Parse(File.ReadAllBytes(Report));

        var finding = json.RootElement.GetProperty("results")[2].GetProperty("findings")[0];

        finding
            .EnumerateObject()
            .Select(member => $"{member.Name}={member.Value}")
            .Should()
            .Equal(
                "exchange=1",
                "sent=POST key=‹Panel.Key› action=status orders=1,2",
                "expected=a map",
                "actual=[red]an array[/]",
                "pointer=",
                "count=3",
                "received=HTTP 200 [1,2]"
            );
    }

    [Test]
    public void Consumers_keep_the_names_that_reports_have_always_had()
    {
        ReportFile.Write(Report, Sample.Report());
        using var json = JsonDocument.Parse(File.ReadAllBytes(Report));

        var client = json.RootElement.GetProperty("clients")[0];

        Names(client).Should().Equal("id", "name", "needs", "fits", "answers", "unseen", "breaks");
        Names(client.GetProperty("answers").GetProperty("status-batch")).Should().Equal("judged", "broken");
        Names(client.GetProperty("breaks")[0])
            .Should()
            .Equal("answer", "where", "message", "times", "atLeast", "exchange");
    }

    [Test]
    public void A_report_without_findings_as_earlier_versions_wrote_it_is_read()
    {
        ReportFile.Write(Report, Sample.Report());
        var json = JsonNode.Parse(File.ReadAllText(Report))!;
        foreach (var result in json["results"]!.AsArray())
            result!.AsObject().Remove("findings");
        File.WriteAllText(Report, json.ToJsonString());

        var read = ReportFile.Read(Report);

        read.Results.Select(result => result.Message).Should().Equal(Sample.Results().Select(result => result.Message));
        read.Results.Should().OnlyContain(result => result.Findings.Count == 0);
    }

    [Test]
    public void Other_alphabets_stay_readable()
    {
        ReportFile.Write(Report, Sample.Report() with { Reasons = ["Недостаточно средств ‹Panel.Key›"] });

        File.ReadAllText(Report).Should().Contain("Недостаточно средств ‹Panel.Key›");
    }

    [Test]
    public void A_file_of_another_format_is_named()
    {
        File.WriteAllText(Report, """{"verdict":"maybe"}""");

        var read = () => ReportFile.Read(Report);

        read.Should().Throw<InvalidDataException>().WithMessage($"{Report}*verdict*");
    }

    [Test]
    public void Its_schema_lists_the_members_that_it_has()
    {
        ReportFile.Write(Report, Sample.Report());
        using var report = JsonDocument.Parse(File.ReadAllBytes(Report));
        using var schema = JsonDocument.Parse(
            File.ReadAllBytes(Repository.Resolve("schemas/report/conformance.schema.json"))
        );

        var members = report.RootElement.EnumerateObject().Select(p => p.Name).ToList();

        schema.RootElement.GetProperty("required").EnumerateArray().Select(p => p.GetString()).Should().Equal(members);
        schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().Equal(members);
    }

    private static IEnumerable<string> Names(JsonElement value) =>
        value.EnumerateObject().Select(member => member.Name);
}
