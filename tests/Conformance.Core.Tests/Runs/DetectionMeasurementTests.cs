using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Runs;

public sealed class DetectionMeasurementTests
{
    private const string Text = """
        {"format":1,"measuredOn":"2025-03-01","commit":"abc","seed":1,"seeds":3}
        {"kind":"fault","id":"balance.gone","dialect":"subnoc","found":["balance.is-there","money.adds-up"]}
        {"kind":"fault","id":"balance.late","dialect":"sns-panel","found":["balance.is-there"]}
        {"kind":"fault","id":"balance.late","dialect":"subnoc","found":["money.adds-up"]}
        {"kind":"fault","id":"balance.unseen","dialect":"subnoc","found":[]}
        {"kind":"mutant","id":"balance /balance null","dialect":"subnoc","found":["balance.is-there"]}
        {"kind":"mutant","id":"balance /currency null","dialect":"subnoc","found":["no-report"]}
        {"kind":"variation","id":"slow","dialect":"subnoc","found":["seed 2: inconclusive","seed 3: inconclusive"]}
        {"kind":"variation","id":"terse","dialect":"subnoc","found":[]}

        """;

    private static readonly DetectionMeasurement Measurement = DetectionMeasurement.Parse(Text);

    [TestCase(Outcome.Passed)]
    [TestCase(Outcome.Failed)]
    [TestCase(Outcome.Deviates)]
    public void What_turned_a_verified_requirement_red_counts_as_detected(Outcome outcome) =>
        Measurement
            .Of("subnoc", [Result("balance.is-there", outcome), Result("money.adds-up", Outcome.NotVerified)])
            .Should()
            .Be(
                new Detection
                {
                    MeasuredOn = new DateOnly(2025, 3, 1),
                    Faults = 3,
                    FaultsDetected = 1,
                    Mutants = 2,
                    MutantsDetected = 1,
                    Variations = 2,
                    Seeds = 3,
                    FalseAlarms = 2,
                }
            );

    [TestCase(Outcome.NotVerified)]
    [TestCase(Outcome.NotApplicable)]
    [TestCase(Outcome.Inconclusive)]
    public void What_turned_only_other_requirements_red_does_not(Outcome outcome) =>
        Measurement
            .Of("subnoc", [Result("balance.is-there", outcome), Result("money.adds-up", outcome)])
            .Should()
            .BeEquivalentTo(
                new
                {
                    Faults = 3,
                    FaultsDetected = 0,
                    MutantsDetected = 0,
                }
            );

    [Test]
    public void A_fault_that_nothing_turned_red_is_known_and_never_detected() =>
        Measurement
            .Of("subnoc", [Result("balance.is-there", Outcome.Passed), Result("money.adds-up", Outcome.Passed)])
            .Should()
            .BeEquivalentTo(new { Faults = 3, FaultsDetected = 2 });

    [Test]
    public void A_dialect_in_which_nothing_was_measured_has_no_figures() =>
        Measurement
            .Of("another", [Result("balance.is-there", Outcome.Passed)])
            .Should()
            .BeEquivalentTo(
                new
                {
                    Faults = 0,
                    Mutants = 0,
                    Variations = 0,
                    Seeds = 0,
                }
            );

    [Test]
    public void It_is_written_as_it_was_read() => Measurement.ToJsonLines().Should().Be(Text.ReplaceLineEndings("\n"));

    [Test]
    public void It_is_written_in_one_order_whatever_was_measured_first()
    {
        var other = Measurement with { Trials = [.. Measurement.Trials.Reverse()] };

        other.ToJsonLines().Should().Be(Measurement.ToJsonLines());
    }

    [TestCase("", "*is empty*")]
    [TestCase(
        "{\"format\":2,\"measuredOn\":\"2025-03-01\",\"commit\":\"abc\",\"seed\":1,\"seeds\":3}",
        "*format 2, not 1*"
    )]
    [TestCase("<<<<<<< ours", "Line 1 *")]
    [TestCase("{\"format\":1}", "Line 1 *measuredOn*")]
    public void What_is_not_of_the_format_is_refused(string text, string message)
    {
        var parse = () => DetectionMeasurement.Parse(text);

        parse.Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Test]
    public void The_line_that_is_not_of_the_format_is_named()
    {
        var parse = () => DetectionMeasurement.Parse(Text + "{\"kind\":\"guess\"}\n");

        parse.Should().Throw<InvalidDataException>().WithMessage("Line 10 *");
    }

    private static Result Result(string requirement, Outcome outcome) =>
        new()
        {
            Requirement = requirement,
            Area = "balance",
            Level = Level.MUST,
            Outcome = outcome,
        };
}
