using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Verdicts;

public sealed class ResultsTests
{
    private readonly Requirement checkable = Book.Of("status.checkable");
    private readonly Requirement elsewhere = Book.Of("status.elsewhere", dialect: "sns-panel");
    private readonly Requirement uncheckable = Book.Of("money.uncheckable", @unchecked: "no client can see it");
    private readonly Requirement other = Book.Of("add.other");

    [Test]
    public void A_result_that_a_check_added_stays()
    {
        var results = InAreas();
        results.Add(Result.Of(checkable, Outcome.Deviates, "why"));

        One(results, checkable)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Outcome = Outcome.Deviates,
                    Message = "why",
                    Area = "status",
                    Level = Level.MUST,
                }
            );
    }

    [Test]
    public void A_second_result_replaces_the_first()
    {
        var results = InAreas();
        results.Add(Result.Of(checkable, Outcome.Inconclusive, "why"));
        results.Add(Result.Of(checkable, Outcome.Passed));

        One(results, checkable).Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void Every_requirement_has_one_result_in_the_order_of_the_catalog() =>
        InAreas()
            .All()
            .Select(r => r.Requirement)
            .Should()
            .Equal("add.other", "status.checkable", "status.elsewhere", "money.uncheckable");

    [Test]
    public void A_requirement_of_another_dialect_is_not_applicable() =>
        One(InAreas(), elsewhere)
            .Should()
            .BeEquivalentTo(new { Outcome = Outcome.NotApplicable, Message = "holds in sns-panel only" });

    [Test]
    public void A_requirement_without_a_check_is_not_verified_and_says_why() =>
        One(InAreas(), uncheckable)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Outcome = Outcome.NotVerified,
                    Message = "no check yet: no client can see it",
                    Setting = (string?)null,
                }
            );

    [Test]
    public void A_requirement_that_a_filter_left_out_is_not_verified_and_names_no_setting() =>
        One(InAreas(), other)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Outcome = Outcome.NotVerified,
                    Message = "a test filter left its check out",
                    Setting = (string?)null,
                }
            );

    [Test]
    public void A_requirement_that_the_areas_leave_out_is_not_verified_and_names_that_setting() =>
        One(InAreas("status"), other)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Outcome = Outcome.NotVerified,
                    Message = Results.LeftOut,
                    Setting = "Panel.Areas",
                }
            );

    [Test]
    public void A_run_is_partial_while_a_result_is_missing()
    {
        var results = InAreas();
        results.Partial.Should().BeTrue();

        foreach (var requirement in new[] { checkable, elsewhere, other })
            results.Add(Result.Of(requirement, Outcome.Passed));

        results.Partial.Should().BeFalse("only the requirement without a check has no result");
    }

    [Test]
    public void A_run_is_not_partial_for_the_areas_that_it_leaves_out()
    {
        var results = InAreas("status");
        results.Add(Result.Of(checkable, Outcome.Passed));
        results.Add(Result.Of(elsewhere, Outcome.NotApplicable));

        results.Partial.Should().BeFalse();
    }

    private Results InAreas(params string[] areas) =>
        new(
            Book.With(checkable, elsewhere, uncheckable, other),
            new Settings { Dialect = "perfect-panel", Areas = areas }
        );

    private static Result One(Results results, Requirement requirement) =>
        results.All().Single(r => r.Requirement == requirement.Id);
}
