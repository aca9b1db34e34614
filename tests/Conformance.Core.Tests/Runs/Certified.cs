using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Runs;
using Conformance.Core.Tests.Contracts;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Core.Tests.Runs;

/// <summary>Certifies a panel at a URL in order mode, with a folder of its own and a clock that does not wait.</summary>
internal static class Certified
{
    /// <param name="url">The panel.</param>
    /// <param name="folder">Where the report and the ledgers go.</param>
    /// <param name="clock">The run's clock.</param>
    /// <param name="change">Changes the settings, which let the run spend 50.</param>
    public static async Task<ConformanceReport> Order(
        Uri url,
        TemporaryFolder folder,
        TimeProvider clock,
        Func<Settings, Settings>? change = null
    )
    {
        var settings = new Settings
        {
            Url = url,
            Dialect = "perfect-panel",
            Mode = Mode.Order,
            MaxSpend = 50,
            RequestsPerMinute = 0,
            ServiceId = 1,
            Link = "https://example.com/post",
            OrderId = DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
            Keys = new Dictionary<Account, string> { [Account.Main] = DemoAccounts.Funded },
            Allure = false,
            Page = false,
            Reports = Path.Combine(folder.Path, Guid.NewGuid().ToString("N")),
            LedgerFolder = Path.Combine(folder.Path, "ledger"),
        };
        var result = await Certification.RunAsync(
            change?.Invoke(settings) ?? settings,
            EmbeddedContract.Contract,
            new ConsoleObserver(TextWriter.Null),
            clock,
            CancellationToken.None
        );
        return result.Report;
    }
}
