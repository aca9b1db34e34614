using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Sends more orders at once than the low-funds account pays for, and cancels what was accepted, again by several requests at
/// once. A race shows by chance, so there are several rounds, until one shows it.
/// </summary>
internal static class Race
{
    /// <summary>The rounds at most for a panel at a URL: where one in three shows a race, all of them miss it once in sixty runs.</summary>
    public const int Rounds = 10;

    /// <summary>Nothing lies between a run and the embedded panel that would part orders which are sent at once: its races show in the first round.</summary>
    private const int EmbeddedRounds = 4;

    /// <summary>An account that pays for more orders than this leaves too few that it does not pay for.</summary>
    private const int MostPaidFor = 12;

    private const int FewestOrders = 10,
        OrdersTooMany = 7,
        Cancels = 5;

    /// <summary>The gate's readings of the balance before and after a burst, and the round's own.</summary>
    private const int Readings = 3;

    public static async Task Send(ScenarioContext context, ServiceOffer service)
    {
        var order = TargetService.Order(context, ExchangeNames.Race.OrdersPrefix + 1, service, service.Min) with
        {
            Account = Account.LowFunds,
            Expects = Expectation.Any,
            Hurried = true,
        };
        var balance = await ReadBalance(context);
        var paidFor = PaidFor(service, balance);
        if (paidFor is < 1 or > MostPaidFor)
        {
            Leave(
                context,
                order,
                balance is null
                    ? "the low-funds account's balance could not be read"
                    : $"the low-funds account pays for {paidFor} orders"
            );
            return;
        }

        var size = Math.Max(FewestOrders, paidFor + OrdersTooMany);
        var (rounds, why) = await Repeat(context, service, order, size);
        if (rounds > 0)
        {
            context.Note(
                $"{rounds} {(rounds == 1 ? "round" : "rounds")} of {size} orders at once went out on the low-funds account, which pays for {paidFor}; {why}."
            );
        }
    }

    /// <returns>How many rounds were sent, and why no more.</returns>
    private static async Task<(int Rounds, string Why)> Repeat(
        ScenarioContext context,
        ServiceOffer service,
        PanelRequest order,
        int size
    )
    {
        var room = new BurstThrottle(context, Account.LowFunds);
        for (var round = 1; ; round++)
        {
            await room.For(size + Cancels + Readings);
            var burst = await context.Buy(
                [.. Enumerable.Repeat(order with { Name = ExchangeNames.Race.OrdersPrefix + round }, size)],
                atOnce: true
            );
            if (burst.Any(answer => answer.TransportFailure is { Kind: TransportFailureKind.RateLimit }))
                await room.Rest();
            await Cancel(
                context,
                service,
                round,
                [.. burst.Select(answer => answer.ParsedBody.TextOf("order")).OfType<string>()]
            );
            if (burst.Count == 0)
                return (round - 1, "the budget allows no further one");
            var paidFor = PaidFor(service, await ReadBalance(context));
            if (burst.Any(answer => answer.TransportFailure is { Kind: not TransportFailureKind.RateLimit }))
                return (round, "something stood in the way of the last one");
            if (RaceRound.All(context.Said, context.Services).Any(sent => sent.ShowsARace))
                return (round, "the last one showed a race");
            if (round == (context.Settings.Embedded ? EmbeddedRounds : Rounds))
                return (round, "none showed a race");
            if (paidFor < 1)
                return (round, "its money did not come back");
        }
    }

    /// <summary>Every request cancels every order that was accepted.</summary>
    private static Task Cancel(ScenarioContext context, ServiceOffer service, int round, IReadOnlyList<string> orders)
    {
        var cancel = context.AskMany(ExchangeNames.Race.CancelsPrefix + round, "cancel", "orders", orders) with
        {
            Account = Account.LowFunds,
            Expects = Expectation.Any,
            Hurried = true,
        };
        if (service.Cancel && orders.Count > 0)
            return context.Send(Enumerable.Repeat(cancel, Cancels));
        context.Skip(
            cancel,
            service.Cancel ? "there was no order to cancel" : $"service {service.Id} does not allow cancelling",
            "another Panel.ServiceId or Panel.Link, or a larger Panel.MaxSpend"
        );
        return Task.CompletedTask;
    }

    private static async Task<decimal?> ReadBalance(ScenarioContext context) =>
        Balance.Read(
            (
                await context.Hear(
                    context.Ask("race.balance", "balance") with
                    {
                        Account = Account.LowFunds,
                        Hurried = true,
                    }
                )
            ).ParsedBody
        );

    private static int PaidFor(ServiceOffer service, decimal? balance) =>
        RaceRound.PaidFor(service.ByQuantity(service.Min)!.Value, balance ?? 0);

    private static void Leave(ScenarioContext context, PanelRequest order, string reason)
    {
        var setting = string.Create(
            CultureInfo.InvariantCulture,
            $"an account whose money pays for one to {MostPaidFor} of the chosen orders (Panel.LowFundsKey)"
        );
        context.Skip(order, reason, setting);
        context.Skip(order with { Name = ExchangeNames.Race.CancelsPrefix + 1 }, reason, setting);
    }
}
