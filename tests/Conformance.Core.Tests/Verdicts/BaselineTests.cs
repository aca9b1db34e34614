using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
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
    public void It_excuses_what_is_broken(Outcome outcome, bool excused) =>
        Read(Entry()).For(Found(outcome)).Should().Be(excused ? new KnownFailure("agreed", null) : null);

    [TestCase("2026-05-10", true)]
    [TestCase("2026-05-09", false)]
    public void An_entry_holds_to_the_end_of_its_day(string until, bool excused) =>
        Read(Entry(until)).For(Found(Outcome.Failed)).Should().Be(excused ? new KnownFailure("agreed", Today) : null);

    [TestCase(Outcome.Passed, null, "*status.batch-is-a-map, which passed: remove*")]
    [TestCase(Outcome.Passed, "2027-01-01", "*which passed: remove*")]
    [TestCase(Outcome.Failed, "2026-05-09", "*until 2026-05-09, which is over*")]
    [TestCase(Outcome.Deviates, "2026-05-09", "*which is over*")]
    public void An_entry_that_has_had_its_time_is_told(Outcome outcome, string? until, string sentence) =>
        Read(Entry(until)).Outdated([Found(outcome)]).Should().ContainSingle().Which.Should().Match(sentence);

    [TestCase(Outcome.Failed, null)]
    [TestCase(Outcome.Failed, "2026-05-10")]
    [TestCase(Outcome.NotVerified, "2026-05-09")]
    [TestCase(Outcome.NotApplicable, "2026-05-09")]
    [TestCase(Outcome.Inconclusive, "2026-05-09")]
    public void One_that_holds_or_was_not_judged_is_not(Outcome outcome, string? until) =>
        Read(Entry(until)).Outdated([Found(outcome)]).Should().BeEmpty();

    [Test]
    public void It_says_nothing_of_other_requirements()
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
    public void A_file_that_is_wrong_is_told_with_what_is_wrong(string text, string message)
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
    public void Its_schema_takes_what_it_takes(string? until)
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

    private static string Entry(string? until = null) =>
        $$"""{"$schema":"baseline.schema.json","known":[{"requirement":"{{Id}}","reason":"agreed"{{(until is null ? "" : $",\"until\":\"{until}\"")}}}]}""";

    private static Result Found(Outcome outcome) => Result.Of(Requirements[Id], outcome);
}
