using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Asks with the key of another account for what is not its own, in batches also for what nobody has, so that the two can be compared.</summary>
internal static class CrossAccount
{
    /// <summary>An order of the run that is still open, so that cancelling it would do harm that is seen.</summary>
    public static async Task Cancel(ScenarioContext context, string order)
    {
        if (!Knows(context))
            return;
        await Status(context, order);
        await context.Send(OthersBalance(context));
        await context.Send(Other(context.AskMany("isolation.cancel", "cancel", "orders", [order, Nobodys])));
        await context.Send(
            OthersBalance(context),
            context.Ask("isolation.owner-after-cancel", "status").With("order", order),
            context.Ask("books.balance", "balance")
        );
    }

    public static Task Status(ScenarioContext context, string order) =>
        Knows(context)
            ? context.Send(
                Other(context.Ask("isolation.status", "status").With("order", order)),
                Other(context.AskMany("isolation.status-batch", "status", "orders", [order, Nobodys]))
            )
            : Task.CompletedTask;

    /// <summary>An order of the run that its owner could have refilled.</summary>
    public static async Task Refill(ScenarioContext context, string order)
    {
        if (!Knows(context))
            return;
        await context.Send(
            Other(context.Ask("isolation.refill", "refill").With("order", order)),
            Other(context.AskMany("isolation.refill-batch", "refill", "orders", [order, Nobodys]))
        );
    }

    public static Task RefillStatus(ScenarioContext context, string refill) =>
        Knows(context)
            ? context.Send(
                Other(context.Ask("isolation.refill-status", "refill_status").With("refill", refill)),
                Other(context.AskMany("isolation.refill-status-batch", "refill_status", "refills", [refill, Nobodys]))
            )
            : Task.CompletedTask;

    private static long Nobodys => ScenarioContext.UnknownIds(1)[0];

    private static bool Knows(ScenarioContext context) => context.Settings.Keys.ContainsKey(Account.Other);

    private static PanelRequest Other(PanelRequest request) =>
        request with
        {
            Account = Account.Other,
            Expects = Expectation.Any,
        };

    private static PanelRequest OthersBalance(ScenarioContext context) =>
        Other(context.Ask("isolation.balance", "balance"));
}
