using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Verdicts;

public sealed class VerdictRuleTests
{
    [TestCase(Outcome.Passed, Verdict.Compatible)]
    [TestCase(Outcome.NotApplicable, Verdict.Compatible)]
    [TestCase(Outcome.Deviates, Verdict.CompatibleWithDeviations)]
    [TestCase(Outcome.Failed, Verdict.NotCompatible)]
    [TestCase(Outcome.Inconclusive, Verdict.Inconclusive)]
    [TestCase(Outcome.NotVerified, Verdict.Inconclusive)]
    public void A_MUST_beside_one_that_passed_makes_the_verdict(Outcome outcome, Verdict verdict) =>
        Decide(Level.MUST, outcome).Should().Be(verdict);

    [TestCase(Outcome.Passed, Verdict.Compatible)]
    [TestCase(Outcome.NotApplicable, Verdict.Compatible)]
    [TestCase(Outcome.Deviates, Verdict.CompatibleWithDeviations)]
    [TestCase(Outcome.Inconclusive, Verdict.Compatible)]
    [TestCase(Outcome.NotVerified, Verdict.Compatible)]
    public void A_SHOULD_or_a_MAY_leaves_nothing_open(Outcome outcome, Verdict verdict)
    {
        Decide(Level.SHOULD, outcome).Should().Be(verdict);
        Decide(Level.MAY, outcome).Should().Be(verdict);
    }

    [Test]
    public void A_MUST_that_lacks_a_setting_leaves_nothing_open() =>
        Decide(Level.MUST, Outcome.NotVerified, setting: "Panel.OtherKey").Should().Be(Verdict.Compatible);

    [Test]
    public void A_MUST_that_has_no_check_at_all_leaves_nothing_open() =>
        Decide(Level.MUST, Outcome.NotVerified, @unchecked: "nobody can observe it").Should().Be(Verdict.Compatible);

    [Test]
    public void A_MUST_that_the_network_hid_leaves_open_even_what_has_no_check() =>
        Decide(Level.MUST, Outcome.Inconclusive, @unchecked: "nobody can observe it").Should().Be(Verdict.Inconclusive);

    [TestCase(Outcome.Passed, Verdict.Inconclusive)]
    [TestCase(Outcome.Deviates, Verdict.Inconclusive)]
    [TestCase(Outcome.Failed, Verdict.NotCompatible)]
    public void A_run_that_a_filter_narrowed_can_only_fail(Outcome outcome, Verdict verdict) =>
        Decide(Level.MUST, outcome, partial: true).Should().Be(verdict);

    [Test]
    public void What_failed_outweighs_what_is_open_and_what_is_open_outweighs_what_deviates()
    {
        Decide(Result(Book.MUST, Outcome.Failed), Result(Book.Of("add.open"), Outcome.Inconclusive))
            .Should()
            .Be(Verdict.NotCompatible);
        Decide(Result(Book.SHOULD, Outcome.Deviates), Result(Book.Of("add.open"), Outcome.Inconclusive))
            .Should()
            .Be(Verdict.Inconclusive);
    }

    [Test]
    public void What_is_known_to_fail_leaves_the_rest_to_decide()
    {
        var known = Result(Book.MUST, Outcome.Failed) with { Known = new KnownFailure("agreed", null) };

        Decide(known).Should().Be(Verdict.CompatibleButForKnownFailures);
        Decide(known, Result(Book.SHOULD, Outcome.Deviates)).Should().Be(Verdict.CompatibleButForKnownFailures);
        Decide(known, Result(Book.Of("add.open"), Outcome.Inconclusive)).Should().Be(Verdict.Inconclusive);
        Decide(known, Result(Book.Of("add.broken"), Outcome.Failed)).Should().Be(Verdict.NotCompatible);
        Decide(Result(Book.SHOULD, Outcome.Deviates) with { Known = new KnownFailure("agreed", null) })
            .Should()
            .Be(Verdict.CompatibleWithDeviations);
    }

    [Test]
    public void A_run_that_verified_nothing_is_never_compatible()
    {
        Decide(Result(Book.MUST, Outcome.NotVerified, "Panel.Mode=order")).Should().Be(Verdict.Inconclusive);
        Decide(Result(Book.MUST, Outcome.NotApplicable)).Should().Be(Verdict.Inconclusive);
        Decide().Should().Be(Verdict.Inconclusive);
    }

    private static Verdict Decide(
        Level level,
        Outcome outcome,
        string? setting = null,
        string? @unchecked = null,
        bool partial = false
    )
    {
        var requirement = Book.Of("status.one", level, @unchecked: @unchecked);
        var passed = Book.Of("balance.passed");
        return VerdictRule.Decide(
            Book.With(requirement, passed),
            [Result(requirement, outcome, setting), Result(passed, Outcome.Passed)],
            partial
        );
    }

    private static Verdict Decide(params Result[] results) =>
        VerdictRule.Decide(
            Book.With([.. results.Select(r => Book.Of(r.Requirement, r.Level))]),
            results,
            partial: false
        );

    private static Result Result(Requirement requirement, Outcome outcome, string? setting = null) =>
        Core.Verdicts.Result.Of(requirement, outcome, "why", setting);
}
