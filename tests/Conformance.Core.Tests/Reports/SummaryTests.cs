using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class SummaryTests
{
    private static readonly RequirementCatalog Requirements = Sample.Catalog;

    [Test]
    public void It_reads_so() =>
        Summary
            .Of(Sample.Report(), Requirements)
            .Should()
            .Be(
                """
                ## Not-compatible

                `https://panel.example/api/v2` as perfect-panel, full mode, 2025-03-01 12:00 UTC: **3 of 5 requirements verified**, 3 requests and 1 probe, 3.21 spent.

                - status.batch-is-a-map failed.
                - Note: Another run ordered with the account meanwhile.

                | area | verified | applicable | failed | deviates |
                |---|--:|--:|--:|--:|
                | services | 1 | 1 |  |  |
                | balance | 1 | 1 |  | 1 |
                | status | 1 | 1 | 1 |  |
                | refill | 0 | 1 |  |  |
                | limits | 0 | 1 |  |  |

                ### Failed

                **status.batch-is-a-map**: A batch of statuses is a map from id to status.

                    status.batch-is-a-map (MUST): A batch of statuses is a map from id to status.
                    sent      POST key=‹Panel.Key› action=status orders=1,2 (exchange 1)
                    expected  a map
                    came      [red]an array[/] (and 2 more like it)
                    where     the answer as a whole
                    answer    HTTP 200 [1,2]
                    source    perfect-panel, Methods

                ### Deviations

                **balance.has-currency**: The balance names its currency.

                    balance.has-currency (SHOULD): The balance names its currency.
                    sent      POST key=‹Panel.Key› action=balance (exchange 2)
                    expected  the member `currency`
                    came      an answer without it
                    where     /currency
                    answer    HTTP 200 {"balance":"1.00"}
                    source    perfect-panel, Methods

                """.ReplaceLineEndings("\n")
            );

    [Test]
    public void Known_failures_stand_apart_with_their_reason()
    {
        var known = Sample
            .Results()
            .Select(r =>
                r.Outcome is Outcome.Failed
                    ? r with
                    {
                        Known = new KnownFailure("the *old* code", new DateOnly(2026, 5, 10)),
                    }
                    : r
            )
            .ToList();

        var summary = Summary.Of(
            Sample.Report(known) with
            {
                Verdict = Verdict.CompatibleButForKnownFailures,
            },
            Requirements
        );

        summary
            .Should()
            .StartWith("## Compatible but for 1 known failure\n")
            .And.NotContain("### Failed")
            .And.Contain(
                "### Known\n\n**status.batch-is-a-map**: A batch of statuses is a map from id to status. "
                    + "Known: the \\*old\\* code (until 2026-05-10)\n"
            );
    }

    [Test]
    public void What_a_panel_says_is_no_markup()
    {
        var hostile = Sample
            .Results()
            .Select(r =>
                r.Outcome is Outcome.Failed
                    ? Sample.With(r, Sample.NoMap with { Actual = "```\n# <img src=x>\r\n| a |\u202e", Count = 1 })
                    : r
            )
            .ToList();

        var summary = Summary.Of(Sample.Report(hostile) with { Reasons = ["<b>`x` [y](z)\n# heading"] }, Requirements);

        summary
            .Should()
            .Contain("\n    came      ```\\n# <img src=x>\\r\\n| a |\\u202e\n")
            .And.Contain("- \\<b\\>\\`x\\` \\[y\\](z)\\\\n\\# heading\n");
    }

    [Test]
    public void It_stays_short()
    {
        var many = Enumerable.Repeat(Sample.Results()[2], 25).ToList();

        Summary
            .Of(Sample.Report(many), Requirements)
            .Should()
            .Contain("and 5 more: see conformance.json")
            .And.Subject.Split("**status.batch-is-a-map**")
            .Should()
            .HaveCount(21);
    }
}
