using System.Globalization;
using Conformance.Core;
using Conformance.Core.Configuration;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// A reference panel that stays up, as one that is started alone: any number of certifications are pointed at its URL,
/// one after another, with all its demo accounts.
/// </summary>
internal sealed class StandingPanel : IAsyncDisposable
{
    private readonly PanelHost host;
    private readonly PassingTime time;
    private readonly string dialect;

    private StandingPanel(PanelHost host, PassingTime time, string dialect)
    {
        this.host = host;
        this.time = time;
        this.dialect = dialect;
    }

    public static async Task<StandingPanel> StartAsync(string dialect, params IReadOnlyList<string> faults)
    {
        var time = new PassingTime();
        var options = new PanelOptions
        {
            Dialect = dialect,
            Faults = faults,
            Clock = time.OfPanel,
        };
        return new StandingPanel(await PanelHost.StartAsync(options), time, dialect);
    }

    /// <summary>The results of one certification, an hour after the one before.</summary>
    public async Task<IReadOnlyList<Result>> Certify()
    {
        time.Pass(TimeSpan.FromHours(1));
        using var run = new InProcessRun();
        var settings = Certification.ReadSettings(
            [SettingsSource.Parameters(Parameters(run.Reports)), SettingsSource.Variables(Keys)],
            InProcessRun.Contract,
            run.Folder
        );
        var observer = new ConsoleObserver(TextWriter.Null);
        var result = await Certification.RunAsync(settings, InProcessRun.Contract, observer, time, default);
        return result.Report.Results;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static Dictionary<string, string> Keys { get; } =
        new()
        {
            ["PANEL_KEY"] = DemoAccounts.Funded,
            ["PANEL_OTHER_KEY"] = DemoAccounts.Other,
            ["PANEL_UNFUNDED_KEY"] = DemoAccounts.Unfunded,
            ["PANEL_LOW_FUNDS_KEY"] = DemoAccounts.LowFunds,
            ["PANEL_SUSPENDED_KEY"] = DemoAccounts.Suspended,
        };

    private Dictionary<string, string> Parameters(string reports) =>
        new()
        {
            ["Panel.Url"] = host.Endpoint.ToString(),
            ["Panel.Dialect"] = dialect,
            ["Panel.Mode"] = "full",
            ["Panel.MaxSpend"] = "1000000000000000000",
            ["Panel.AllTypes"] = "true",
            ["Panel.ServiceId"] = "1",
            ["Panel.Link"] = "https://example.com/somebody",
            ["Panel.OrderId"] = DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
            ["Panel.RefillId"] = DemoAccounts.FundedRefill.ToString(CultureInfo.InvariantCulture),
            ["Panel.RequestsPerMinute"] = "0",
            ["Panel.Seed"] = "1",
            ["Panel.Allure"] = "false",
            ["Panel.Page"] = "false",
            ["Panel.Reports"] = reports,
        };
}
