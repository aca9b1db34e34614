using System.Text.RegularExpressions;
using Conformance.Core.Secrets;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.AtDocumentedRate;

[Parallelizable(ParallelScope.All)]
public sealed class SecretsTests
{
    private static readonly string[] Keys =
    [
        DemoAccounts.Funded,
        DemoAccounts.Other,
        DemoAccounts.Unfunded,
        DemoAccounts.LowFunds,
        DemoAccounts.Suspended,
        "pass-of-the-gate",
    ];

    /// <summary>Where a rate limit is documented, full mode waits for minutes.</summary>
    [TestCase("perfect-panel"), TestCase("sns-panel"), TestCase("subnoc")]
    public async Task No_key_whole_truncated_or_in_other_case_comes_out_anywhere(string dialect)
    {
        await using var panel = await PanelHost.StartAsync(
            new PanelOptions
            {
                Dialect = dialect,
                Speed = 20,
                RateLimit = dialect == "sns-panel" ? new SlidingWindowLimit(120, TimeSpan.FromSeconds(5)) : null,
            }
        );
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", dialect == "sns-panel" ? "order" : "full")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", "0")
            .With("PANEL_HEADERS", "X-Staging: pass-of-the-gate");

        var ended = await run.Passing("--logger", "trx", "--results-directory", Path.Combine(run.Reports, "trx")).Run();

        var ledger = LedgerFiles.Of(panel.Endpoint, Keys).Select(file => file.FullName).ToList();
        var written = Directory.EnumerateFiles(run.Reports, "*", SearchOption.AllDirectories).Concat(ledger).ToList();
        written.Should().Contain(file => file.EndsWith(".trx", StringComparison.Ordinal)).And.HaveCountGreaterThan(100);
        ledger.Should().NotBeEmpty();
        var texts = written.Select(file => (file, File.ReadAllText(file))).Append(("the console", ended.Printed));
        var leaks = texts.SelectMany(
            text => Spellings().Where(key => text.Item2.Contains(key, StringComparison.OrdinalIgnoreCase)),
            (text, key) => $"{key} in {text.Item1}"
        );
        leaks.Should().BeEmpty();
    }

    /// <summary>The panel breaks the contract in several ways besides.</summary>
    [Test]
    public async Task What_a_panel_repeats_comes_out_nowhere_in_no_encoding_and_not_by_halves()
    {
        await using var panel = await PanelHost.StartAsync(
            new PanelOptions { Speed = 20, Faults = ["errors.all-with-a-code", "balance.currency-missing"] }
        );
        await using var echoing = await Canary.Before(panel.Endpoint);
        using var run = CertifyCommand.Quick();
        foreach (var (name, value) in Canary.Settings(echoing))
            run.With(Variable(name), value);

        var ended = await run.Passing("--logger", "trx", "--results-directory", Path.Combine(run.Reports, "trx")).Run();

        ended.Report.Verdict.Should().Be(Verdict.NotCompatible, ended.Printed);
        ended
            .With(Outcome.Failed)
            .Should()
            .Contain(["balance.currency-is-a-string", "auth.refusal-does-not-repeat-the-key"]);
        ended.With(Outcome.Deviates).Should().NotBeEmpty();
        ended.With(Outcome.Passed).Should().Contain("add.default-takes-link-and-quantity");
        var ledger = LedgerFiles.Of(echoing.Endpoint, Canary.OfAccounts);
        ledger.Should().NotBeEmpty();
        List<(string Place, string Text)> texts =
        [
            .. ended.Texts,
            .. ledger.Select(file => (file.FullName, File.ReadAllText(file.FullName))),
        ];
        texts
            .Should()
            .Contain(text => text.Place.EndsWith(".trx", StringComparison.Ordinal))
            .And.Contain(text => text.Text.Contains("‹Panel.Headers X-Staging›"));
        Canary.Leaks(texts).Should().BeEmpty();
    }

    /// <summary><c>PANEL_MAX_SPEND</c> for <c>Panel.MaxSpend</c>.</summary>
    private static string Variable(string parameter) =>
        Regex.Replace(parameter["Panel.".Length..], "[A-Z]", "_$0").ToUpperInvariant().Insert(0, "PANEL");

    private static IEnumerable<string> Spellings() => Keys.Concat(Keys.Select(SentKey.Truncated));
}
