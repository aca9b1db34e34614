using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Verdicts;

public sealed class ResultsTests
{
    private readonly Requirement judged = Book.Of("status.judged");
    private readonly Requirement elsewhere = Book.Of("status.elsewhere", dialect: "sns-panel");
    private readonly Requirement uncheckable = Book.Of("money.uncheckable", @unchecked: "no client can see it");
    private readonly Requirement other = Book.Of("add.other");

    [Test]
    public void What_a_check_brought_in_stands()
    {
        var results = In();
        results.Add(Result.Of(judged, Outcome.Deviates, "why"));

        One(results, judged)
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
    public void A_second_result_takes_the_place_of_the_first()
    {
        var results = In();
        results.Add(Result.Of(judged, Outcome.Inconclusive, "why"));
        results.Add(Result.Of(judged, Outcome.Passed));

        One(results, judged).Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void Every_requirement_has_one_result_in_the_order_of_the_law_book() =>
        In()
            .All()
            .Select(r => r.Requirement)
            .Should()
            .Equal("add.other", "status.judged", "status.elsewhere", "money.uncheckable");

    [Test]
    public void What_the_dialect_does_not_have_is_not_applicable() =>
        One(In(), elsewhere)
            .Should()
            .BeEquivalentTo(new { Outcome = Outcome.NotApplicable, Message = "holds in sns-panel only" });

    [Test]
    public void What_has_no_check_is_not_verified_and_says_why() =>
        One(In(), uncheckable)
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
    public void What_a_filter_left_out_is_not_verified_and_no_setting_would_change_that() =>
        One(In(), other)
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
    public void What_the_areas_leave_out_is_not_verified_for_want_of_that_setting() =>
        One(In("status"), other)
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
    public void A_run_is_partial_while_a_check_is_missing()
    {
        var results = In();
        results.Partial.Should().BeTrue();

        foreach (var requirement in new[] { judged, elsewhere, other })
            results.Add(Result.Of(requirement, Outcome.Passed));

        results.Partial.Should().BeFalse("only what has no check is not judged");
    }

    [Test]
    public void A_run_is_not_partial_for_the_areas_that_it_leaves_out()
    {
        var results = In("status");
        results.Add(Result.Of(judged, Outcome.Passed));
        results.Add(Result.Of(elsewhere, Outcome.NotApplicable));

        results.Partial.Should().BeFalse();
    }

    private Results In(params string[] areas) =>
        new(
            Book.With(judged, elsewhere, uncheckable, other),
            new Settings { Dialect = "perfect-panel", Areas = areas }
        );

    private static Result One(Results results, Requirement requirement) =>
        results.All().Single(r => r.Requirement == requirement.Id);
}
