using Conformance.Core.Configuration;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>
/// What a run is going to send, and what that may cost. Every request in it is the one that is sent: what is shown,
/// admitted and sent is the same.
/// </summary>
public sealed class Plan
{
    private readonly int sent;

    private Plan(ScenarioContext context, IReadOnlyList<PlannedScenario> scenarios)
    {
        Scenarios = scenarios;
        Link = context.Settings.Link;
        Budget = context.Settings.MaxSpend;
        sent = context.Exchanges.Count;
        Phases = PlanEstimate.Of(scenarios, Budget ?? decimal.MaxValue, PaceOf(context));
    }

    /// <summary>The scenarios with their requests.</summary>
    public IReadOnlyList<PlannedScenario> Scenarios { get; }

    /// <summary>What each phase comes to, in their order.</summary>
    public IReadOnlyList<PhaseEstimate> Phases { get; }

    /// <summary>What is ordered for; null where the run orders nothing.</summary>
    public string? Link { get; }

    /// <summary>What orders may cost together, in the account's currency; null for no limit.</summary>
    public decimal? Budget { get; }

    /// <summary>The orders of the main account that the panel may accept.</summary>
    public IReadOnlyList<PlannedRequest> Orders =>
        [.. AllOrders.Where(order => !order.IsRefusedOrder && order.Request.Account is Account.Main)];

    /// <summary>The orders that the panel must refuse, whatever the account.</summary>
    public IReadOnlyList<PlannedRequest> RefusedOrders => [.. AllOrders.Where(order => order.IsRefusedOrder)];

    /// <summary>The bursts of orders on the low-funds account, one for each round.</summary>
    public IReadOnlyList<PlannedRequest> LowFundsBursts => [.. LowFundsOrders.Where(order => order.AtOnce)];

    /// <summary>The order for all that the low-funds account holds; null where none is placed.</summary>
    public PlannedRequest? WholeBalanceOrder => LowFundsOrders.FirstOrDefault(order => !order.AtOnce);

    /// <summary>
    /// How many requests the run is expected to send, those that it has sent already among them, if the panel accepts
    /// and delivers its orders.
    /// </summary>
    public int ExpectedRequests => sent + Phases.Sum(phase => phase.Expected);

    /// <summary>How many requests those are where whatever may be sent again is. Retries are not counted.</summary>
    public int MostRequests => sent + Phases.Sum(phase => phase.Most);

    /// <summary>How long the rest of the run takes, where responses come as fast as those so far.</summary>
    public TimeSpan ExpectedTime => Phases.Aggregate(TimeSpan.Zero, (time, phase) => time + phase.Time);

    private IEnumerable<PlannedRequest> AllOrders =>
        Scenarios.SelectMany(planned => planned.Plan.Planned).Where(request => request.IsOrder && request.Times > 0);

    private IEnumerable<PlannedRequest> LowFundsOrders =>
        AllOrders.Where(order => order.Request.Account is Account.LowFunds);

    /// <summary>
    /// Makes the requests of some scenarios. Once the opening is over, unless it is the opening's own plan.
    /// </summary>
    /// <param name="context">What the scenarios work with.</param>
    /// <param name="scenarios">The scenarios, in the order of the catalog.</param>
    public static Plan Of(ScenarioContext context, IEnumerable<Scenario> scenarios) =>
        new(context, [.. scenarios.Select(scenario => PlannedScenario.Of(scenario, context))]);

    /// <summary>The scenarios by phase, in the order in which phases follow one another.</summary>
    public IEnumerable<IGrouping<Phase, PlannedScenario>> ByPhase() =>
        Scenarios.GroupBy(planned => planned.Scenario.Phase).OrderBy(phase => phase.Key);

    private static Pace PaceOf(ScenarioContext context)
    {
        var milliseconds = context.Exchanges.Select(exchange => exchange.Milliseconds).DefaultIfEmpty(0).Average();
        return new Pace(RateLimiter.Limits(context.Settings, context.Dialect), TimeSpan.FromMilliseconds(milliseconds));
    }
}
