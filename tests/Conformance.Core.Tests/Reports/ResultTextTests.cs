using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Tests.Verdicts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class ResultTextTests
{
    private static readonly Version Suites = new(0, 2, 1);

    private static readonly Finding Finding = new()
    {
        Exchange = 12,
        Sent = "POST key=‹Panel.Key› action=services",
        Expected = "an integer",
        Actual = "the string \"50\"",
        Pointer = "/0/min",
        Count = 83,
        Received = "HTTP 200 [{\"min\":\"50\"}]",
    };

    [Test]
    public void A_broken_requirement_reads_so() =>
        Message(Book.MUST, Finding)
            .Should()
            .Be(
                """
                status.must (MUST): Something holds.
                sent      POST key=‹Panel.Key› action=services (exchange 12)
                expected  an integer
                came      the string "50" (and 82 more like it)
                where     /0/min
                answer    HTTP 200 [{"min":"50"}]
                source    field practice, words
                """.ReplaceLineEndings("\n")
            );

    [Test]
    public void A_finding_that_has_no_like_is_not_counted() =>
        Message(Book.MUST, Finding with { Count = 1 }).Should().Contain("\ncame      the string \"50\"\n");

    [Test]
    public void A_finding_without_a_pointer_is_about_the_answer_as_a_whole() =>
        Message(Book.MUST, Finding with { Pointer = "" }).Should().Contain("\nwhere     the answer as a whole\n");

    [TestCase(Level.MUST, "0.2.0", true)]
    [TestCase(Level.MUST, "0.1.0", false)]
    [TestCase(Level.SHOULD, "0.2.0", false)]
    public void A_MUST_that_is_new_in_this_minor_version_is_a_warning(Level level, string since, bool isWarning)
    {
        const string warning = "\nnew in 0.2, so a warning as yet: it fails from the next minor version on";

        var message = Message(Book.Of("status.new", level) with { Since = Version.Parse(since) }, Finding)!;

        message.EndsWith(warning, StringComparison.Ordinal).Should().Be(isWarning);
    }

    [Test]
    public void Lines_of_a_result_are_those_of_its_message([Values("0.1.0", "0.2.0")] string since)
    {
        var requirement = Book.MUST with { Since = Version.Parse(since) };
        var outcome = requirement.IsNewIn(Suites) ? Outcome.Deviates : Outcome.Failed;
        var result = Result.Of(requirement, outcome) with { Findings = [Finding] };

        string.Join('\n', ResultText.Lines(requirement, result)).Should().Be(Message(requirement, Finding));
    }

    [TestCase("no order was seen Partial", null, "no order was seen Partial")]
    [TestCase("it costs 5", "Panel.MaxSpend of at least 5", "it costs 5; needs Panel.MaxSpend of at least 5")]
    [TestCase("needs Panel.Mode=order", "Panel.Mode=order", "needs Panel.Mode=order")]
    [TestCase("Panel.Areas left this area out", "Panel.Areas", "Panel.Areas left this area out")]
    public void What_is_not_verified_says_why_and_what_it_needs(string reason, string? remedy, string message) =>
        Message(new CheckResult.NotVerified(reason, remedy)).Should().Be(message);

    [Test]
    public void Other_outcomes_say_why_and_what_passed_says_nothing()
    {
        Message(new CheckResult.NotApplicable("only sns-panel has it")).Should().Be("only sns-panel has it");
        Message(new CheckResult.Blocked("the gateway answered")).Should().Be("the gateway answered");
        Message(new CheckResult.Passed()).Should().BeNull();
    }

    private static string? Message(Requirement requirement, Finding finding) =>
        ResultText.Message(requirement, new CheckResult.Broken([finding]), Suites);

    private static string? Message(CheckResult result) => ResultText.Message(Book.MUST, result, Suites);
}
