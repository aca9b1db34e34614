using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Lifecycle;

public sealed partial class LifecycleChecks
{
    [Requirement("lifecycle.parallel-cancels-refund-once")]
    public void ParallelCancelsRefundOnce()
    {
        AllSaid(name => name.StartsWith(RaceRound.Cancels, StringComparison.Ordinal), _ => true);
        var rounds = RaceRound
            .All(Run.Transcript.Exchanges, Run.Services)
            .Where(round => round.IsRefundedOnce is not null)
            .ToList();
        foreach (var round in rounds)
        {
            Judgement
                .Look(round.Closing!)
                .Should()
                .Demand(
                    round.IsRefundedOnce is true,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a balance higher than in exchange {round.After!.Number} by at most {round.Accepted.Count} × {round.Price:0.########}, for the orders that were cancelled {round.Cancellations.Count} times at once"
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"one higher by {RaceRound.Of(round.Closing!) - RaceRound.Of(round.After!):0.########}"
                    ),
                    "/balance"
                );
        }

        if (!rounds.Any(round => RaceRound.Of(round.Closing!) > RaceRound.Of(round.After!)))
        {
            throw new NotVerifiedException(
                "nothing was refunded at once for orders that were just placed",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }

        if (!rounds.Any(round => round.IsCancelledAtOnce))
        {
            throw new NotVerifiedException(
                $"in none of {rounds.Count} rounds were two cancellations under way at the same moment"
            );
        }
    }
}
