using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// What a plan comes to, phase by phase, where every order that the budget allows is accepted and every other request
/// gets the response that it expects. A request that follows an order counts only where that order leaves.
/// </summary>
internal sealed class PlanEstimate
{
    private readonly HashSet<string> accepted = [];
    private readonly HashSet<Account> withSnapshot = [Account.Main];
    private readonly Pace pace;
    private decimal left;

    private PlanEstimate(decimal budget, Pace pace)
    {
        left = budget;
        this.pace = pace;
    }

    /// <param name="scenarios">The scenarios, in the order of the catalog.</param>
    /// <param name="budget">What the run may spend, in the account's currency.</param>
    /// <param name="pace">How fast requests leave.</param>
    public static IReadOnlyList<PhaseEstimate> Of(IEnumerable<PlannedScenario> scenarios, decimal budget, Pace pace)
    {
        var estimate = new PlanEstimate(budget, pace);
        return
        [
            .. scenarios
                .GroupBy(planned => planned.Scenario.Phase, planned => planned.Plan.Planned)
                .OrderBy(phase => phase.Key)
                .Select(phase => estimate.OfPhase(phase.Key, phase.SelectMany(requests => requests))),
        ];
    }

    private PhaseEstimate OfPhase(Phase phase, IEnumerable<PlannedRequest> requests)
    {
        var (leftBefore, begun) = (left, pace.Now);
        var (expected, most) = (0, 0);
        foreach (var request in requests.Where(Leaves))
        {
            var snapshots = request.IsOrder ? SnapshotsFor(request) : 0;
            expected += request.Times + snapshots;
            most += request.Most + snapshots;
            pace.Wait(request.Waits);
            pace.Send(request.Times + snapshots, request.Request.Expects is not Expectation.Limit);
            Take(request);
        }

        return new PhaseEstimate(phase, expected, most, leftBefore - left, pace.Now - begun);
    }

    private bool Leaves(PlannedRequest request)
    {
        if (request.Most == 0 || (request.After is { } order && !accepted.Contains(order)))
            return false;
        return !request.IsOrder || IsAdmitted(request);
    }

    /// <summary>As the guard has it: orders that leave at once fit together, and a budget of 0 allows none.</summary>
    private bool IsAdmitted(PlannedRequest order)
    {
        var together = order.AtOnce ? order.Times : 1;
        return left > 0 && order.Times > 0 && order.Price <= left / together;
    }

    private void Take(PlannedRequest request)
    {
        if (!request.IsOrder || request.IsRefusedOrder)
            return;
        accepted.Add(request.Request.Name);
        left -= request.Price * (request.AtOnce ? request.Times : 1);
    }

    /// <summary>
    /// The guard reads the balance before and after each order that may be accepted, and before an account's first one.
    /// </summary>
    private int SnapshotsFor(PlannedRequest order)
    {
        var account = order.Request.Account;
        if (account is Account.Suspended)
            return 0;
        var isFirst = withSnapshot.Add(account);
        if (order.IsRefusedOrder)
            return isFirst ? 1 : 0;
        return 2;
    }
}
