using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Web;
using Conformance.Core.Spending;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A run in order mode, as its panel saw it, and its ledger once every process of the run has gone.</summary>
/// <param name="Killed">When <c>dotnet test</c> was killed, since it was started.</param>
/// <param name="Ended">When its last process was gone.</param>
/// <param name="LastRequest">When the last request came; zero without any.</param>
/// <param name="Requests">How many came.</param>
/// <param name="Orders">The orders among them that could buy.</param>
/// <param name="Intents">The orders in the ledger.</param>
internal sealed record WatchedRun(
    TimeSpan Killed,
    TimeSpan Ended,
    TimeSpan LastRequest,
    int Requests,
    IReadOnlyList<WatchedRun.Order> Orders,
    IReadOnlyList<WatchedRun.Order> Intents
)
{
    private static readonly string[] Keys = [DemoAccounts.Funded, DemoAccounts.Other, DemoAccounts.LowFunds];

    public IEnumerable<Order> OrdersMissingInLedger =>
        Orders.GroupBy(order => order).SelectMany(same => same.Skip(Intents.Count(intent => intent == same.Key)));

    /// <summary>Lets a command run, kills <c>dotnet test</c> alone, and waits until all that it started has gone.</summary>
    /// <param name="command">The command.</param>
    /// <param name="signal">What kills it.</param>
    /// <param name="moment">Waits for the moment of it.</param>
    public static async Task<WatchedRun> Of(CertifyCommand command, string signal, Func<RunningProcess, Task> moment)
    {
        var heard = new ConcurrentQueue<(long At, HeardRequest Request)>();
        var options = new PanelOptions { Speed = 20, Latency = TimeSpan.FromMilliseconds(50) };
        await using var panel = await PanelHost.StartAsync(options);
        await using var front = HostileServer.Before(
            panel.Endpoint,
            visit =>
            {
                heard.Enqueue((Stopwatch.GetTimestamp(), visit.Request));
                return visit.Forward();
            }
        );
        var started = Stopwatch.GetTimestamp();
        using var begun = command
            .At(front.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", 0)
            .Begin();

        await moment(begun);
        var killed = await begun.SignalAlone(signal);
        var gone = Stopwatch.GetTimestamp();

        return new WatchedRun(
            Stopwatch.GetElapsedTime(started, killed),
            Stopwatch.GetElapsedTime(started, gone),
            Stopwatch.GetElapsedTime(started, heard.LastOrDefault((started, null!)).At),
            heard.Count,
            [.. heard.Select(one => one.Request).Where(one => one.Action == "add").Select(Order.Of).Where(IsReal)],
            [.. Keys.SelectMany(key => Intended(front.Endpoint, key))]
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"killed at {Killed.TotalSeconds:0.00} s, the last of {Requests} requests "
                + $"{(LastRequest - Killed).TotalSeconds:0.00} s after, the last process "
                + $"{(Ended - Killed).TotalSeconds:0.00} s after; {Orders.Count} orders, {Intents.Count} in the ledger"
        );

    private static bool IsReal(Order order) => Keys.Contains(order.Key);

    private static IEnumerable<Order> Intended(Uri panel, string key) =>
        LedgerFiles
            .Of(panel, [key])
            .SelectMany(file => File.ReadLines(file.FullName))
            .Select(LedgerLine.Parse)
            .OfType<LedgerLine>()
            .Where(line => line.IntendedOrder is not null)
            .Select(line => new Order(key, line.Service, line.Quantity));

    /// <summary>What tells orders apart, as far as a request has it.</summary>
    internal sealed record Order(string? Key, string? Service, string? Quantity)
    {
        public static Order Of(HeardRequest request)
        {
            var fields = HttpUtility.ParseQueryString(request.Body);
            return new Order(fields["key"], fields["service"], fields["quantity"]);
        }
    }
}
