using Conformance.Core.Checks;
using Conformance.Core.Contracts;
using Conformance.Core.Tests.Contracts;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Checks;

/// <summary>Which requirements an answer breaks, by the real schemas and the real law book.</summary>
public sealed class SchemaValidationTests
{
    private const string Status =
        "\"charge\":\"0.2\",\"start_count\":\"1\",\"status\":\"Partial\",\"currency\":\"USD\"";

    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    [TestCase("balance", """{"balance":"1.00","currency":"USD","more":1}""", "")]
    [TestCase("balance", """{"balance":"1.00"}""", "balance.currency-is-a-string at /currency")]
    [TestCase("balance", """{"balance":1,"currency":"USD"}""", "balance.balance-is-a-decimal-string at /balance")]
    [TestCase("balance", """["1.00"]""", "balance.answer-is-an-object at ")]
    [TestCase("services", """{"services":[]}""", "services.answer-is-a-bare-array at ")]
    [TestCase("services", "[7]", "services.entries-are-objects at /0")]
    [TestCase("status", "{" + Status + "}", "status.remains-is-a-string at /remains")]
    [TestCase("status-batch", "{\"1\":{" + Status + "}}", "status.remains-is-a-string at /1/remains")]
    [TestCase("status-batch", "[]", "status.batch-is-a-map at ")]
    [TestCase("status-batch", """{"1":7}""", "status.batch-entries-are-objects at /1")]
    [TestCase("status-batch", """{"1":{"error":""}}""", "status.batch-error-is-a-non-empty-string at /1/error")]
    [TestCase(
        "cancel",
        """[{"order":1,"cancel":{"error":7}}]""",
        "cancel.batch-error-is-a-non-empty-string at /0/cancel/error"
    )]
    [TestCase("cancel", """[{"order":1,"cancel":{}}]""", "cancel.batch-error-is-a-non-empty-string at /0/cancel/error")]
    [TestCase("cancel", """[{"order":1,"cancel":true}]""", "cancel.success-is-1 at /0/cancel")]
    [TestCase("cancel", """[{"order":"1","cancel":1}]""", "cancel.entries-name-their-order at /0/order")]
    [TestCase("cancel", """{"1":{"cancel":"requested"}}""", "cancel.answer-is-an-array at ")]
    public void What_is_broken_breaks_its_own_requirement_and_no_other(string answer, string body, string broken) =>
        Broken("perfect-panel", Answers.Exchange(body, answer: answer))
            .Should()
            .Equal(broken.Length == 0 ? [] : [broken]);

    [TestCase("cancel", """{"1":{"cancel":1}}""", "cancel.success-is-requested at /1/cancel")]
    [TestCase("cancel", """{"1":{"error":7}}""", "cancel.batch-error-is-a-non-empty-string at /1/error")]
    [TestCase("cancel", "[]", "cancel.answer-is-a-map at ")]
    [TestCase("refill", """{"refill":"1"}""", "refill.refill-is-a-number at /refill")]
    public void Each_dialect_has_its_own(string answer, string body, string broken) =>
        Broken("sns-panel", Answers.Exchange(body, answer: answer)).Should().Equal(broken);

    [Test]
    public void Several_faults_break_several_requirements() =>
        Broken("perfect-panel", Answers.Exchange("""{"balance":1}""", answer: "balance"))
            .Should()
            .BeEquivalentTo(
                "balance.balance-is-a-decimal-string at /balance",
                "balance.currency-is-a-string at /currency"
            );

    [TestCase("""{"error":7}""", 200, "errors.error-is-a-non-empty-string at /error")]
    [TestCase("""{"error":"no","order":1}""", 200, "errors.error-stands-alone at /order")]
    [TestCase("""["no"]""", 422, "errors.answer-is-an-object at ")]
    public void A_refusal_is_held_against_the_shape_of_errors(string body, int status, string broken) =>
        Broken("perfect-panel", Answers.Exchange(body, status, Expectation.Refusal, "balance")).Should().Equal(broken);

    [TestCase(
        Expectation.Refusal,
        """{"order":1}""",
        null,
        TestName = "What was to be refused and was not is no error"
    )]
    [TestCase(
        Expectation.Refusal,
        """{"error":"no"}""",
        "error",
        TestName = "What was to be refused and was is an error"
    )]
    [TestCase(
        Expectation.Success,
        """{"error":"no"}""",
        "add",
        TestName = "What was to be answered is held against its answer"
    )]
    [TestCase(Expectation.Any, """{"error":"no"}""", "error", TestName = "What may be either and refuses is an error")]
    [TestCase(
        Expectation.Any,
        """{"order":1}""",
        "add",
        TestName = "What may be either and does not refuse is held against its answer"
    )]
    [TestCase(
        Expectation.Limit,
        """{"error":"no"}""",
        null,
        TestName = "What is sent to find the limit is held against nothing"
    )]
    public void The_schema_follows_from_what_was_expected(Expectation expects, string body, string? schema) =>
        SchemaValidation.SchemaOf(Answers.Exchange(body, 200, expects, "add")).Should().Be(schema);

    [Test]
    public void What_is_no_JSON_has_no_shape() =>
        Broken("perfect-panel", Answers.Exchange("<html>", answer: "balance")).Should().BeEmpty();

    [Test]
    public void Only_an_answer_that_has_the_place_speaks_of_it()
    {
        var without = Answers.Exchange("""[{"order":1,"cancel":1}]""", answer: "cancel");
        var with = Answers.Exchange("""[{"order":1,"cancel":{"error":"no"}}]""", answer: "cancel", number: 2);

        var validation = Validation("perfect-panel");
        validation
            .SpeakingOf(requirements["cancel.batch-error-is-a-non-empty-string"], [without, with])
            .Should()
            .Equal(with);
        validation.SpeakingOf(requirements["cancel.success-is-1"], [without, with]).Should().Equal(without, with);
    }

    private IEnumerable<string> Broken(string dialect, Exchange exchange)
    {
        var validation = Validation(dialect);
        return from requirement in Applicable(dialect)
            let finding = validation.Broken(requirement, [exchange])
            where finding is not null
            select $"{requirement.Id} at {finding.Pointer}";
    }

    private SchemaValidation Validation(string dialect) =>
        new(EmbeddedContract.SchemasOf(dialect), Applicable(dialect));

    private IEnumerable<Requirement> Applicable(string dialect) => requirements.All.Where(r => r.AppliesTo(dialect));
}
