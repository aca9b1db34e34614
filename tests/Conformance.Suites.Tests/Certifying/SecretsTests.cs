using Conformance.Core.Targets;
using Conformance.Core.Wire;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class SecretsTests
{
    private static readonly string[] Keys =
        [DemoAccounts.Funded, DemoAccounts.Other, DemoAccounts.Unfunded, DemoAccounts.LowFunds, DemoAccounts.Suspended, "pass-of-the-gate"];

    /// <summary>Where a rate limit is documented, full mode waits for minutes.</summary>
    [TestCase("perfect-panel"), TestCase("sns-panel"), TestCase("subnoc")]
    public async Task No_key_whole_truncated_or_in_other_case_comes_out_anywhere(string dialect)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect, Speed = 20, RateLimit = dialect == "sns-panel" ? new RateLimit(120, TimeSpan.FromSeconds(5)) : null });
        using var run = CertifyCommand.Quick().At(panel.Endpoint).With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", dialect == "sns-panel" ? "order" : "full").With("PANEL_MAX_SPEND", "50").With("PANEL_REQUESTS_PER_MINUTE", "0").With("PANEL_HEADERS", "X-Staging: pass-of-the-gate");

        var ended = await run.Passing("--logger", "trx", "--results-directory", Path.Combine(run.Reports, "trx")).Run();

        var ledger = Directory.EnumerateFiles(ProjectRoot.Resolve("reports/ledger"));
        var written = Directory.EnumerateFiles(run.Reports, "*", SearchOption.AllDirectories).Concat(ledger).ToList();
        written.Should().Contain(file => file.EndsWith(".trx", StringComparison.Ordinal)).And.HaveCountGreaterThan(100);
        var texts = written.Select(file => (file, File.ReadAllText(file))).Append(("the console", ended.Printed));
        var leaks = texts.SelectMany(text => Spellings().Where(key => text.Item2.Contains(key, StringComparison.OrdinalIgnoreCase)), (text, key) => $"{key} in {text.Item1}");
        leaks.Should().BeEmpty();
    }

    private static IEnumerable<string> Spellings() => Keys.Concat(Keys.Select(SentKey.Truncated));
}
