using System.Globalization;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Scenarios;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Contracts;
using Conformance.Core.Transcripts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Core.Tests.Scenarios;

/// <summary>
/// Every scenario that the settings allow, sent to a reference panel whose time passes only while the run waits.
/// </summary>
internal sealed class ScenarioRun : IAsyncDisposable
{
    private readonly TemporaryFolder ledgers = new();
    private readonly PanelHost panel;
    private readonly SpendGuard guard;
    private readonly Session session;

    private ScenarioRun(PanelHost panel, Settings settings, Dialect dialect, ManualTime time)
    {
        this.panel = panel;
        Settings = settings;
        var ledger = Ledger.For(ledgers.Path, panel.Endpoint, DemoAccounts.Funded, "this", TimeProvider.System);
        guard = new SpendGuard(settings.Mode, settings.MaxSpend, ledger);
        session = new Session(
            panel.Endpoint,
            settings,
            guard,
            RateLimiter.Of(settings, dialect, TimeProvider.System),
            TimeProvider.System
        );
        Context = new ScenarioContext(
            session,
            settings,
            dialect,
            EmbeddedContract.Contract.Requirements,
            (wait, _) =>
            {
                time.Pass(wait.TotalSeconds);
                return Task.CompletedTask;
            }
        );
    }

    public Settings Settings { get; }

    public ScenarioContext Context { get; }

    public IReadOnlyList<Exchange> Exchanges => session.Transcript.Exchanges;

    public IReadOnlyCollection<AbortedScenario> AbortedScenarios => session.Transcript.AbortedScenarios;

    public IReadOnlyCollection<SkippedRequest> SkippedRequests => session.Transcript.SkippedRequests;

    /// <summary>The orders that the ledger has, by name, each with the price at which the guard admitted it.</summary>
    public IEnumerable<(string Name, decimal Price)> AdmittedOrders =>
        from file in Directory.EnumerateFiles(ledgers.Path)
        from line in File.ReadAllLines(file)
        let entry = JsonElement.Parse(line)
        where entry.TryGetProperty("intends", out _)
        select (entry.GetProperty("intends").GetString()!, entry.GetProperty("worstCase").GetDecimal());

    private IEnumerable<Scenario> Wanted => ScenarioCatalog.All.Where(s => Settings.Missing(s.Needs) is null);

    /// <param name="dialect">The panel's dialect.</param>
    /// <param name="mode">What the run may do.</param>
    /// <param name="change">Changes the settings, which give all types and all demo accounts.</param>
    public static async Task<ScenarioRun> Start(string dialect, Mode mode, Func<Settings, Settings>? change = null)
    {
        var time = new ManualTime();
        var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect, Clock = time });
        var settings = AllGiven(panel.Endpoint, dialect) with { Mode = mode };
        var changed = change?.Invoke(settings) ?? settings;
        return new ScenarioRun(panel, changed, EmbeddedContract.Contract.Dialect(dialect), time);
    }

    /// <summary>Sends the opening, and plans the rest.</summary>
    public async Task<Plan> Open()
    {
        foreach (var scenario in Plan.Of(Context, Wanted.Where(IsOpening)).Scenarios)
            await scenario.Send();
        guard.SetPrices(Context.Services, Context.OpeningBalance, Context.GuardRequests);
        return Plan.Of(Context, Wanted.Where(scenario => !IsOpening(scenario)));
    }

    /// <summary>Sends everything, phase by phase.</summary>
    public async Task<Plan> Send()
    {
        var plan = await Open();
        foreach (var phase in plan.ByPhase())
            await Task.WhenAll(phase.Select(scenario => scenario.Send()));
        return plan;
    }

    public async ValueTask DisposeAsync()
    {
        session.Dispose();
        guard.Dispose();
        await panel.DisposeAsync();
        ledgers.Dispose();
    }

    private static bool IsOpening(Scenario scenario) => scenario.Phase is Phase.Opening;

    private static Settings AllGiven(Uri url, string dialect) =>
        new()
        {
            Url = url,
            Dialect = dialect,
            MaxSpend = 50,
            RequestsPerMinute = 0,
            AllTypes = true,
            ServiceId = 1,
            Link = "https://example.com/post",
            OrderId = DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
            RefillId = DemoAccounts.FundedRefill.ToString(CultureInfo.InvariantCulture),
            Keys = new Dictionary<Account, string>
            {
                [Account.Main] = DemoAccounts.Funded,
                [Account.Other] = DemoAccounts.Other,
                [Account.Unfunded] = DemoAccounts.Unfunded,
                [Account.LowFunds] = DemoAccounts.LowFunds,
                [Account.Suspended] = DemoAccounts.Suspended,
            },
        };
}
