using System.Text.Json;
using Conformance.Core.Configuration;
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
            .Equal("requirement", "area", "level", "outcome", "message", "exchanges");
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
}
