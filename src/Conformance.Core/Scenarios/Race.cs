using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Race;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Sends more orders at once than the low-funds account pays for, and cancels what was accepted, again by several
/// requests at once. A race shows by chance, so there are several rounds, until one shows it.
/// </summary>
internal static class Race
{
    /// <summary>
    /// The rounds at most for a panel at a URL: where one in three shows a race, all of them miss it once in sixty
    /// runs.
    /// </summary>
    private const int Rounds = 10;

    /// <summary>
    /// Nothing lies between a run and the embedded panel that would part orders which are sent at once: its races show
    /// in the first round.
    /// </summary>
    private const int EmbeddedRounds = 4;

    /// <summary>An account that pays for more orders than this leaves too few that it does not pay for.</summary>
    private const int MostPaidFor = 12;

    private const int FewestOrders = 10;

    private const int OrdersTooMany = 7;

    private const int Cancels = 5;

    /// <summary>The guard's balance snapshots before and after a burst, and the round's own.</summary>
    private const int Snapshots = 3;

    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceOffer service)
    {
        var balance = OnLowFunds(context.Request(Names.Balance, "balance"));
        yield return new(balance);
        for (var round = 1; round <= MostRounds(context); round++)
        {
            var orders = OnLowFunds(TargetService.Order(context, Names.OrdersPrefix + round, service, service.Min));
            var cancels = OnLowFunds(context.BatchRequest(Names.CancelsPrefix + round, "cancel"));
            // Where nothing is cancelled, the money does not come back, and one round is all that it pays for.
            var rounds = service.Cancel || round == 1 ? 1 : 0;
            yield return new(orders with { Expects = Expectation.Any })
            {
                Times = rounds * FewestOrders,
                Most = MostPaidFor + OrdersTooMany,
                AtOnce = true,
            };
            yield return new(cancels with { Expects = Expectation.Any })
            {
                Times = service.Cancel ? Cancels : 0,
                After = orders.Name,
            };
            yield return new(balance) { Times = rounds, After = orders.Name };
        }
    }

    public static async Task Send(ScenarioContext context, ScenarioPlan plan, ServiceOffer service)
    {
        var balance = await ReadBalance(context, plan);
        var paidFor = PaidFor(service, balance);
        if (paidFor is < 1 or > MostPaidFor)
        {
            SkipAll(context, plan, WhyNot(balance, paidFor));
            return;
        }

        var size = Math.Max(FewestOrders, paidFor + OrdersTooMany);
        var (rounds, why) = await Repeat(context, plan, service, size);
        if (rounds == 0)
            return;
        var noun = rounds == 1 ? "round" : "rounds";
        context.Note(
            $"{rounds} {noun} of {size} orders at once went out on the low-funds account, "
                + $"which pays for {paidFor}; {why}."
        );
    }

    /// <returns>How many rounds were sent, and why no more.</returns>
    private static async Task<(int Rounds, string Why)> Repeat(
        ScenarioContext context,
        ScenarioPlan plan,
        ServiceOffer service,
        int size
    )
    {
        var throttle = new BurstThrottle(context, Account.LowFunds);
        for (var round = 1; ; round++)
        {
            await throttle.WaitFor(size + Cancels + Snapshots);
            var order = plan[Names.OrdersPrefix + round];
            var burst = await context.PlaceOrders(AtOnce(order, size), atOnce: true);
            if (burst.Any(IsRateLimited))
                await throttle.WaitForReset();
            await Cancel(context, service, plan[Names.CancelsPrefix + round], burst);
            if (burst.Count == 0)
                return (round - 1, "the budget allows no further one");
            var paidFor = PaidFor(service, await ReadBalance(context, plan));
            if (WhyLast(context, burst, round, paidFor) is { } why)
                return (round, why);
        }
    }

    private static string? WhyLast(ScenarioContext context, IReadOnlyList<Exchange> burst, int round, int paidFor)
    {
        if (burst.Any(exchange => exchange.TransportFailure is not null && !IsRateLimited(exchange)))
            return "something stood in the way of the last one";
        if (RaceRound.All(context.Exchanges, context.Services).Any(sent => sent.ShowsARace))
            return "the last one showed a race";
        if (round == MostRounds(context))
            return "none showed a race";
        return paidFor < 1 ? "its money did not come back" : null;
    }

    /// <summary>Every request cancels every order that was accepted.</summary>
    private static Task Cancel(
        ScenarioContext context,
        ServiceOffer service,
        PanelRequest planned,
        IReadOnlyList<Exchange> burst
    )
    {
        var orders = burst.Select(exchange => exchange.ParsedBody.TextOf("order")).OfType<string>().ToList();
        var cancel = planned.WithIds("orders", orders);
        if (service.Cancel && orders.Count > 0)
            return context.Send(AtOnce(cancel, Cancels));
        context.Skip(
            cancel,
            service.Cancel ? "there was no order to cancel" : $"service {service.Id} does not allow cancelling",
            "another Panel.ServiceId or Panel.Link, or a larger Panel.MaxSpend"
        );
        return Task.CompletedTask;
    }

    private static IReadOnlyList<PanelRequest> AtOnce(PanelRequest request, int times)
    {
        var gate = new StartingGate(times);
        return [.. Enumerable.Repeat(request with { BeforeLastByte = gate.Wait }, times)];
    }

    private static async Task<decimal?> ReadBalance(ScenarioContext context, ScenarioPlan plan) =>
        Balance.Read((await context.SendRequired(plan[Names.Balance])).ParsedBody);

    private static int MostRounds(ScenarioContext context) => context.Settings.Embedded ? EmbeddedRounds : Rounds;

    private static int PaidFor(ServiceOffer service, decimal? balance) =>
        RaceRound.PaidFor(service.ByQuantity(service.Min)!.Value, balance ?? 0);

    private static bool IsRateLimited(Exchange exchange) =>
        exchange.TransportFailure is { Kind: TransportFailureKind.RateLimit };

    private static PanelRequest OnLowFunds(PanelRequest request) =>
        request with
        {
            Account = Account.LowFunds,
            Unpaced = true,
        };

    private static string WhyNot(decimal? balance, int paidFor) =>
        balance is null
            ? "the low-funds account's balance could not be read"
            : $"the low-funds account pays for {paidFor} orders";

    private static void SkipAll(ScenarioContext context, ScenarioPlan plan, string reason)
    {
        var setting = string.Create(
            CultureInfo.InvariantCulture,
            $"an account whose money pays for one to {MostPaidFor} of the chosen orders (Panel.LowFundsKey)"
        );
        context.Skip(plan[Names.OrdersPrefix + 1], reason, setting);
        context.Skip(plan[Names.CancelsPrefix + 1], reason, setting);
    }
}
