using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Asks with the key of another account for what is not its own, in batches also for what nobody has, so that the two can be compared.</summary>
internal static class Foreign
{
    /// <summary>An order of the run that is still open, so that cancelling it would do harm that is seen.</summary>
    public static async Task Cancel(Scene scene, string order)
    {
        if (!Knows(scene))
            return;
        await Status(scene, order);
        await scene.Send(OthersBalance(scene));
        await scene.Send(Other(scene.AskMany("isolation.cancel", "cancel", "orders", [order, Nobodys])));
        await scene.Send(
            OthersBalance(scene),
            scene.Ask("isolation.owner-after-cancel", "status").With("order", order),
            scene.Ask("books.balance", "balance")
        );
    }

    public static Task Status(Scene scene, string order) =>
        Knows(scene)
            ? scene.Send(
                Other(scene.Ask("isolation.status", "status").With("order", order)),
                Other(scene.AskMany("isolation.status-batch", "status", "orders", [order, Nobodys]))
            )
            : Task.CompletedTask;

    /// <summary>An order of the run that its owner could have refilled.</summary>
    public static async Task Refill(Scene scene, string order)
    {
        if (!Knows(scene))
            return;
        await scene.Send(
            Other(scene.Ask("isolation.refill", "refill").With("order", order)),
            Other(scene.AskMany("isolation.refill-batch", "refill", "orders", [order, Nobodys]))
        );
    }

    public static Task RefillStatus(Scene scene, string refill) =>
        Knows(scene)
            ? scene.Send(
                Other(scene.Ask("isolation.refill-status", "refill_status").With("refill", refill)),
                Other(scene.AskMany("isolation.refill-status-batch", "refill_status", "refills", [refill, Nobodys]))
            )
            : Task.CompletedTask;

    private static long Nobodys => Scene.UnknownIds(1)[0];

    private static bool Knows(Scene scene) => scene.Settings.Keys.ContainsKey(Account.Other);

    private static PanelRequest Other(PanelRequest request) =>
        request with
        {
            Account = Account.Other,
            Expects = Expectation.Any,
        };

    private static PanelRequest OthersBalance(Scene scene) => Other(scene.Ask("isolation.balance", "balance"));
}
