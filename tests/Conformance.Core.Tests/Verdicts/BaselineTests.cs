using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;
using Conformance.Core.Tests.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Verdicts;

public sealed class BaselineTests
{
    private const string Id = "status.batch-is-a-map";

    private static readonly DateOnly Today = new(2026, 5, 10);
    private static readonly RequirementCatalog Requirements = EmbeddedContract.Requirements;

    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [TestCase(Outcome.Failed, true)]
    [TestCase(Outcome.Deviates, true)]
    [TestCase(Outcome.Passed, false)]
    [TestCase(Outcome.Inconclusive, false)]
    [TestCase(Outcome.NotVerified, false)]
    public void An_entry_excuses_a_broken_requirement(Outcome outcome, bool excused) =>
        Read(Entry()).For(Found(outcome)).Should().Be(excused ? new KnownFailure("agreed", null) : null);

    [TestCase("2026-05-10", true)]
    [TestCase("2026-05-09", false)]
    public void An_entry_holds_to_the_end_of_its_last_day(string until, bool excused) =>
        Read(Entry(until)).For(Found(Outcome.Failed)).Should().Be(excused ? new KnownFailure("agreed", Today) : null);

    [TestCase(Outcome.Passed, null, "*status.batch-is-a-map, which passed: remove*")]
    [TestCase(Outcome.Passed, "2027-01-01", "*which passed: remove*")]
    [TestCase(Outcome.Failed, "2026-05-09", "*until 2026-05-09, which is over*")]
    [TestCase(Outcome.Deviates, "2026-05-09", "*which is over*")]
    public void An_entry_that_is_to_be_removed_is_reported(Outcome outcome, string? until, string sentence) =>
        Read(Entry(until)).Outdated([Found(outcome)]).Should().ContainSingle().Which.Should().Match(sentence);

    [TestCase(Outcome.Failed, null)]
    [TestCase(Outcome.Failed, "2026-05-10")]
    [TestCase(Outcome.NotVerified, "2026-05-09")]
    [TestCase(Outcome.NotApplicable, "2026-05-09")]
    [TestCase(Outcome.Inconclusive, "2026-05-09")]
    public void An_entry_that_holds_or_was_not_verified_is_not_reported(Outcome outcome, string? until) =>
        Read(Entry(until)).Outdated([Found(outcome)]).Should().BeEmpty();

    [Test]
    public void An_entry_does_not_concern_other_requirements()
    {
        var other = Result.Of(Requirements["add.answer-is-an-object"], Outcome.Failed);

        Read(Entry()).For(other).Should().BeNull();
        Read(Entry()).Outdated([other with { Outcome = Outcome.Passed }]).Should().BeEmpty();
    }

    [TestCase(
        "{\"known\":[{\"requirement\":\"status.nope\",\"reason\":\"agreed\"}]}",
        "*no requirement 'status.nope'*docs/contract.md*"
    )]
    [TestCase("{\"known\":[{\"requirement\":\"status.batch-is-a-map\",\"reason\":\" \"}]}", "*empty reason*")]
    [TestCase(
        "{\"known\":[{\"requirement\":\"status.batch-is-a-map\",\"reason\":\"a\"},{\"requirement\":\"status.batch-is-a-map\",\"reason\":\"b\"}]}",
        "*2 entries*"
    )]
    [TestCase("{\"known\":[{\"requirement\":\"status.batch-is-a-map\"}]}", "*reason*")]
    [TestCase(
        "{\"known\":[{\"requirement\":\"status.batch-is-a-map\",\"reason\":\"a\",\"untill\":\"2026-05-10\"}]}",
        "*untill*"
    )]
    [TestCase(
        "{\"known\":[{\"requirement\":\"status.batch-is-a-map\",\"reason\":\"a\",\"until\":\"soon\"}]}",
        "*until*"
    )]
    [TestCase("{\"known\":null}", "*known*")]
    [TestCase("[]", "*cannot be read*")]
    [TestCase("null", "*null*")]
    [TestCase("", "*cannot be read*")]
    public void A_wrong_file_is_refused_with_what_is_wrong(string text, string message)
    {
        var read = () => Read(text);

        read.Should()
            .Throw<InvalidDataException>()
            .WithMessage(message)
            .And.Message.Should()
            .Contain(temporary["baseline.json"]);
    }

    [TestCase(null)]
    [TestCase("2026-05-10")]
    public void The_schema_accepts_what_a_run_accepts(string? until)
    {
        using var baseline = JsonDocument.Parse(Entry(until));

        Schema
            .Parse(File.ReadAllText(Repository.Resolve("schemas/report/baseline.schema.json")))
            .Validate(baseline.RootElement)
            .Should()
            .BeEmpty();
        Read(Entry(until)).For(Found(Outcome.Failed)).Should().NotBeNull();
    }

    private Baseline Read(string text)
    {
        File.WriteAllText(temporary["baseline.json"], text);
        return Baseline.Read(temporary["baseline.json"], Requirements, Today);
    }

    private static string Entry(string? until = null)
    {
        var lastDay = until is null ? "" : $",\"until\":\"{until}\"";
        return $$"""
            {"$schema":"baseline.schema.json","known":[{"requirement":"{{Id}}","reason":"agreed"{{lastDay}}}]}
            """;
    }

    private static Result Found(Outcome outcome) => Result.Of(Requirements[Id], outcome);
}
