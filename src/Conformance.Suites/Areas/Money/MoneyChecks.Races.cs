using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Money;

public sealed partial class MoneyChecks
{
    private const string OtherLink = "a Panel.Link that can be ordered several times";

    [Requirement("money.parallel-adds-stay-within-the-balance")]
    public void ParallelAddsStayWithinTheBalance()
    {
        var rounds = RaceRounds();
        foreach (var round in rounds)
        {
            (round.Accepted.Count > 0 ? round.Accepted : round.Burst)[^1]
                .Should()
                .Demand(
                    round.Accepted.Count <= round.MostAccepted,
                    Told(
                        $"at most {round.MostAccepted} of {round.Burst.Count} orders at once accepted, for which the balance of {RaceRound.Of(round.Before):0.########} pays (exchange {round.Before.Number})"
                    ),
                    $"{round.Accepted.Count} accepted"
                );
        }

        DemandAllSpent(rounds);
    }

    [Requirement("money.parallel-adds-keep-the-balance-above-zero")]
    public void ParallelAddsKeepTheBalanceAboveZero()
    {
        var rounds = RaceRounds();
        foreach (var reading in rounds.SelectMany(round => new[] { round.After, round.Closing }).OfType<Exchange>())
        {
            Judgement
                .Look(reading)
                .Should()
                .Demand(
                    RaceRound.Of(reading) >= 0,
                    "a balance that is not negative",
                    Told($"{RaceRound.Of(reading):0.########}"),
                    "/balance"
                );
        }

        DemandAllSpent(rounds);
    }

    [Requirement("money.parallel-adds-are-all-paid")]
    public void ParallelAddsAreAllPaid()
    {
        var told = RaceRounds().Where(round => round.IsPaid is not null).ToList();
        foreach (var round in told)
        {
            Judgement
                .Look(round.After!)
                .Should()
                .Demand(
                    round.IsPaid is true,
                    Told(
                        $"a balance lower than in exchange {round.Before.Number} by {round.Accepted.Count} × {round.Price:0.########}, for the orders that were accepted at once"
                    ),
                    Told($"one lower by {RaceRound.Of(round.Before) - RaceRound.Of(round.After!):0.########}"),
                    "/balance"
                );
        }

        if (told.Count == 0)
        {
            throw new NotVerifiedException(
                "the balance is shown with too few places for the price of an order, or was not read after the orders",
                "another Panel.ServiceId"
            );
        }

        DemandAtOnce(told);
    }

    [Requirement("money.charge-equal-to-the-balance-is-taken")]
    public void ChargeEqualToTheBalanceIsTaken()
    {
        var order = Said(Requirement.Id);
        var lacks =
            order.ParsedBody.IsRefusal && Run.Dialect.Errors[Condition.NoFunds].Codes.Contains(order.Response!.Status);
        order.Should().Demand(!lacks, "an order, for the balance pays for it", "a refusal for lack of funds");
        if (order.ParsedBody.Member("order") is null)
        {
            throw new NotVerifiedException(
                "the panel refused the order for another reason than lack of funds",
                OtherLink
            );
        }
    }

    /// <summary>All rounds, when at least one is known as a whole.</summary>
    private IReadOnlyList<RaceRound> RaceRounds()
    {
        AllSaid(name => name.StartsWith(RaceRound.Orders, StringComparison.Ordinal), _ => true);
        var rounds = RaceRound.All(Run.Transcript.Exchanges, Run.Services);
        if (!rounds.Any(round => round.IsWhole))
            Judgement.Look(rounds[0].Burst.First(order => order.TransportFailure is not null));
        return rounds;
    }

    private static void DemandAtOnce(IReadOnlyList<RaceRound> rounds)
    {
        if (!rounds.Any(round => round.IsAtOnce))
        {
            throw new NotVerifiedException(
                $"in none of {rounds.Count} rounds were more orders under way at the same moment than the balance pays for"
            );
        }
    }

    /// <summary>Only where the whole balance was spent at once could one order too many have shown.</summary>
    private static void DemandAllSpent(IReadOnlyList<RaceRound> rounds)
    {
        DemandAtOnce(rounds);
        if (!rounds.Any(round => round.IsAtOnce && round.Accepted.Count >= round.MostAccepted))
        {
            throw new NotVerifiedException(
                $"the panel accepted {rounds.Max(round => round.Accepted.Count)} orders at once at most, fewer than the balance pays for",
                OtherLink
            );
        }
    }

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
