using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class ClosingTableTests
{
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void It_reads_so() =>
        Print(Sample.Report())
            .Should()
            .Be(
                """

                  area       passed  failed  deviates  inconclusive  not verified  n/a
                ───────────────────────────────────────────────────────────────────────
                  services        1
                  balance                           1
                  status                  1
                  refill                                                        1
                  limits                                          1
                ───────────────────────────────────────────────────────────────────────
                  all             1       1         1             1             1

                Failed:
                  status.batch-is-a-map   A batch of statuses is a map from id to status.
                      sent      POST key=‹Panel.Key› action=status orders=1,2 (exchange 1)
                      expected  a map
                      came      [red]an array[/] (and 2 more like it)
                      where     the answer as a whole

                Deviations:
                  balance.has-currency   The balance names its currency.
                      sent      POST key=‹Panel.Key› action=balance (exchange 2)
                      expected  the member `currency`
                      came      an answer without it
                      where     /currency

                Verdict: not-compatible   (perfect-panel, full mode, 3 of 5 requirements verified)
                  - status.batch-is-a-map failed.
                  note: Another run ordered with the account meanwhile.
                Target:  https://panel.example/api/v2
                Run:     3 requests and 1 probe, 3.21 spent, 38.4 s, seed 12345
                Report:  /reports/latest

                """
            );

    [Test]
    public void A_run_that_found_nothing_wrong_says_only_that()
    {
        var report = Sample.Report([Sample.Results()[0]]) with
        {
            Verdict = Verdict.Compatible,
            Reasons = [],
            Notes = [],
        };

        Print(report)
            .Should()
            .NotContain("Failed:")
            .And.NotContain("Deviations:")
            .And.Contain("Verdict: compatible   (perfect-panel, full mode, 1 of 1 requirements verified)\nTarget:");
    }

    [Test]
    public void A_run_without_results_has_no_table() =>
        Print(Sample.Report([]))
            .Should()
            .StartWith("Verdict: not-compatible   (perfect-panel, full mode, 0 of 0 requirements verified)");

    [Test]
    public void A_narrowed_run_says_so() =>
        Print(Sample.Report() with { Partial = true }).Should().Contain("  - narrowed by Panel.Areas or a test filter");

    [Test]
    public void Notes_are_shown_and_never_obeyed() =>
        Print(Sample.Report() with { Notes = ["\u001b[2J one", "two"] })
            .Should()
            .Contain("  note: \\x1b[2J one\n  note: two\nTarget:");

    [Test]
    public void Spend_that_could_not_be_read_is_not_shown_as_none() =>
        Print(Sample.Report() with { Spent = null }).Should().Contain("3 requests and 1 probe, spend unknown, 38.4 s");

    [TestCase("[bold]error[/] [link=x]", "[bold]error[/] [link=x]")]
    [TestCase("\u001b[2J\u0007 gone", @"\x1b[2J\u0007 gone")]
    [TestCase("abc\u202edef\u2028ghi", @"abc\u202edef\u2028ghi")]
    [TestCase("two\r\nlines", @"two\r\nlines")]
    [TestCase("نمی\u200cشود", "نمی\u200cشود")]
    public void Text_of_a_panel_is_shown_and_never_obeyed(string actual, string shown) =>
        Print(Failing(Sample.NoMap with { Actual = actual, Count = 1 })).Should().Contain($"      came      {shown}\n");

    [Test]
    public void Long_text_is_wrapped_and_cut()
    {
        var report = Failing(Sample.NoMap with { Actual = string.Concat(Enumerable.Repeat("word ", 10_000)) });

        var lines = Print(report).Split('\n');

        lines.Should().OnlyContain(line => line.Length <= 110).And.HaveCountLessThan(25);
        lines.Should().Contain(line => line.EndsWith('…'));
    }

    private static ConformanceReport Failing(Finding finding) =>
        Sample.Report([Sample.With(Sample.Results()[2], finding)]);

    private string Print(ConformanceReport report)
    {
        using var console = new StringWriter { NewLine = "\n" };
        new ClosingTable().Write(Sample.Context(temporary.Path, report, console: console));
        return console.ToString().Replace(temporary.Path, "/reports/latest", StringComparison.Ordinal);
    }
}
