using Conformance.Core.Runs;
using Conformance.Core.Verdicts;
using Conformance.MutationTests.Mutations;

namespace Conformance.MutationTests;

/// <summary>What can be seen of the measurement without running anything anew.</summary>
public sealed class MeasuredTests
{
    [Test]
    public void The_file_has_each_trial_of_the_code_once_and_no_other()
    {
        var code = Measured.Plan.Select(trial => trial.Name).ToList();
        var file = Measured
            .Current.Trials.Select(trial => PlannedTrial.NameOf(trial.Kind, trial.Id, trial.Dialect))
            .ToList();

        Measured.DemandNone([
            .. code.Except(file).Select(name => $"{name} is not in {Measured.File}."),
            .. file.Except(code).Select(name => $"{name} is in {Measured.File}, and nowhere in the code."),
            .. file.GroupBy(name => name)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key} is in {Measured.File} {same.Count()} times."),
        ]);
    }

    [Test]
    public void The_file_has_the_seeds_of_the_code() =>
        (Measured.Current.Header.Seed, Measured.Current.Header.Seeds)
            .Should()
            .Be((Measured.Seed, Measured.Seeds), "else '{0}' has to measure anew", Measured.Command);

    [Test]
    public void A_run_in_which_little_was_verified_would_have_shown_a_part_of_the_faults()
    {
        const string Dialect = "perfect-panel";
        var report = EmbeddedRun.Certify(Dialect, ("Panel.Mode", "observe"));
        var verified = report
            .Results.Where(result => result.Outcome is Outcome.Passed or Outcome.Failed or Outcome.Deviates)
            .Select(result => result.Requirement)
            .ToList();
        var faults = DetectionMeasurement
            .Embedded.Trials.Where(trial => trial.Kind is TrialKind.Fault && trial.Dialect == Dialect)
            .ToList();
        var shown = faults.Count(fault => fault.Found.Intersect(verified).Any());

        shown.Should().BePositive().And.BeLessThan(faults.Count);
        report
            .Detection.Should()
            .BeEquivalentTo(
                new
                {
                    DetectionMeasurement.Embedded.Header.MeasuredOn,
                    Faults = faults.Count,
                    FaultsDetected = shown,
                }
            );
    }

    [Test]
    public void No_variation_raised_an_alarm()
    {
        var alarms =
            from trial in Measured.Of(TrialKind.Variation)
            from found in trial.Found
            select $"{trial.Id} in {trial.Dialect}, {found}";

        alarms.ToList().Should().BeEmpty("what the contract leaves open, a panel may do");
    }

    [Test]
    public void Each_mutant_that_survived_has_a_reason_and_no_other_has()
    {
        var survived =
            from trial in Measured.Of(TrialKind.Mutant)
            where trial.Found is [] or [Observation.NoReport]
            select $"{trial.Id} in {trial.Dialect}";

        survived
            .Should()
            .BeEquivalentTo(
                Survivors.All.Select(survivor => $"{survivor.Id} in {survivor.Dialect}"),
                "each needs a check that tells it, or a line in {0}",
                Survivors.File
            );
    }
}
