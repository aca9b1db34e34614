using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>money</c> about an account that pays for a few orders only.</summary>
internal static class RaceChecks
{
    private const string OtherLink = "a Panel.Link that can be ordered several times";

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["money.parallel-adds-stay-within-the-balance"] = StayWithinTheBalance,
            ["money.parallel-adds-keep-the-balance-above-zero"] = KeepTheBalanceAboveZero,
            ["money.parallel-adds-are-all-paid"] = AreAllPaid,
            ["money.charge-equal-to-the-balance-is-taken"] = ChargeEqualToTheBalanceIsTaken,
        };

    private static CheckResult StayWithinTheBalance(CheckContext context)
    {
        if (!TryFindRounds(context, out var rounds, out var open))
            return open!;
        var tooMany = rounds.FirstOrDefault(round => round.Accepted.Count > round.MostAccepted);
        return tooMany is null ? UnlessAllSpent(rounds) : new CheckResult.Broken([TooManyAccepted(tooMany)]);
    }

    private static Finding TooManyAccepted(RaceRound round)
    {
        var balance = RaceRound.BalanceIn(round.Before);
        return CheckContext.Finding(
            round.Accepted[^1],
            $"at most {round.MostAccepted} of {round.Burst.Count} orders at once accepted, "
                + $"for which the balance of {Amount(balance)} pays (exchange {round.Before.Number})",
            $"{round.Accepted.Count} accepted"
        );
    }

    private static CheckResult KeepTheBalanceAboveZero(CheckContext context)
    {
        if (!TryFindRounds(context, out var rounds, out var open))
            return open!;
        var balances = rounds.SelectMany(round => new[] { round.After, round.Closing }).OfType<Exchange>();
        var result = CheckContext.PassedUnless(
            from balance in balances.Select(context.Examine).ToList()
            let amount = RaceRound.BalanceIn(balance)
            where amount < 0
            select CheckContext.Finding(balance, "a balance that is not negative", Amount(amount), "/balance")
        );
        return result is CheckResult.Passed ? UnlessAllSpent(rounds) : result;
    }

    private static CheckResult AreAllPaid(CheckContext context)
    {
        if (!TryFindRounds(context, out var rounds, out var open))
            return open!;
        var known = rounds.Where(round => round.IsPaid is not null).ToList();
        foreach (var round in known)
            context.Examine(round.After!);
        if (known.Find(round => round.IsPaid is false) is { } unpaid)
            return new CheckResult.Broken([Unpaid(unpaid)]);
        if (known.Count > 0)
            return UnlessAtOnce(known) ?? new CheckResult.Passed();
        return CheckContext.NotVerified(
            "the balance is shown with too few places for the price of an order, or was not read after the orders",
            "another Panel.ServiceId"
        );
    }

    private static Finding Unpaid(RaceRound round)
    {
        var decrease = RaceRound.BalanceIn(round.Before) - RaceRound.BalanceIn(round.After!);
        return CheckContext.Finding(
            round.After!,
            $"a balance lower than in exchange {round.Before.Number} by {round.Accepted.Count} × "
                + $"{Amount(round.Price)}, for the orders that were accepted at once",
            $"one lower by {Amount(decrease)}",
            "/balance"
        );
    }

    private static CheckResult ChargeEqualToTheBalanceIsTaken(CheckContext context)
    {
        if (!context.TryFind("money.charge-equal-to-the-balance-is-taken", out var order, out var open))
            return open;
        var noFunds = context.Run.Dialect.Errors[Condition.NoFunds].Codes;
        if (order.ParsedBody.IsRefusal && noFunds.Contains(order.Response!.Status))
            return CheckContext.Broken(order, "an order, for the balance pays for it", "a refusal for lack of funds");
        return order.ParsedBody.Member("order") is null
            ? CheckContext.NotVerified("the panel refused the order for another reason than lack of funds", OtherLink)
            : new CheckResult.Passed();
    }

    /// <summary>All rounds, where at least one is known as a whole.</summary>
    private static bool TryFindRounds(CheckContext context, out IReadOnlyList<RaceRound> rounds, out CheckResult? open)
    {
        rounds = [];
        var found = context.TryFindAll(
            name => name.StartsWith(ExchangeNames.Race.OrdersPrefix, StringComparison.Ordinal),
            _ => true,
            out _,
            out open
        );
        if (!found)
            return false;
        rounds = RaceRound.All(context.Run.Exchanges, context.Run.Services);
        if (rounds.Any(round => round.IsWhole))
            return true;
        open = context.Blocked(rounds[0].Burst.First(order => order.TransportFailure is not null));
        return false;
    }

    private static CheckResult? UnlessAtOnce(IReadOnlyList<RaceRound> rounds) =>
        rounds.Any(round => round.IsAtOnce)
            ? null
            : CheckContext.NotVerified(
                $"in none of {rounds.Count} rounds were more orders under way at the same moment than the "
                    + "balance pays for"
            );

    /// <summary>Only where the whole balance was spent at once could one order too many have shown.</summary>
    private static CheckResult UnlessAllSpent(IReadOnlyList<RaceRound> rounds)
    {
        if (UnlessAtOnce(rounds) is { } open)
            return open;
        if (rounds.Any(round => round.IsAtOnce && round.Accepted.Count >= round.MostAccepted))
            return new CheckResult.Passed();
        var most = rounds.Max(round => round.Accepted.Count);
        return CheckContext.NotVerified(
            $"the panel accepted {most} orders at once at most, fewer than the balance pays for",
            OtherLink
        );
    }

    private static string Amount(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);
}
