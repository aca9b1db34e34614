using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Has an order that has ended refilled alone, again while that refill is open, and another one in a batch.</summary>
internal static class Refilling
{
    private const string OtherService = "a service that delivers sooner and allows refills (Panel.ServiceId)";

    /// <param name="scene">What the scenario works with.</param>
    /// <param name="service">The chosen service.</param>
    /// <param name="words">The last word that was seen of each order.</param>
    /// <param name="first">An order of it.</param>
    /// <param name="other">Another one; null where there is none.</param>
    /// <param name="unflagged">An order of a service that allows no refills; null where there is none.</param>
    /// <param name="early">The refill that the panel gave for the first order before it had ended, which it should not have.</param>
    public static async Task Send(
        Scene scene,
        ServiceOffer service,
        IReadOnlyDictionary<string, string?> words,
        string first,
        string? other,
        string? unflagged,
        string? early
    )
    {
        if (Watching.HasEnded(words[first]))
            await Cancelling.Late(scene, first);
        if ((service.Refill ? unflagged : first) is { } refused)
            await Unflagged(scene, refused, words[refused]);
        if (WhyNotRefillable(service, first, words[first]) is { } obstacle)
            await Instead(scene, early, obstacle);
        else
            await Refill(scene, first, other is not null && Watching.HasDelivered(words[other]) ? other : null);
    }

    /// <summary>An order of a service that does not allow refills: before it has ended, that would be reason enough to refuse one.</summary>
    private static async Task Unflagged(Scene scene, string order, string? word)
    {
        var refill = scene.Ask("orders.unflagged-refill", "refill").With("order", order) with
        {
            Expects = Expectation.Any,
        };
        if (Watching.HasDelivered(word))
        {
            await scene.Send(refill);
        }
        else
        {
            scene.Leave(
                refill,
                $"order {order} was not seen to be delivered within {Watching.Longest}",
                "a service that delivers sooner (Panel.ServiceId)"
            );
        }
    }

    private static async Task Refill(Scene scene, string first, string? other)
    {
        var alone = scene.Ask("orders.refill", "refill").With("order", first) with { Expects = Expectation.Any };
        await Foreign.Refill(scene, first);
        if ((await scene.Hear(alone)).Reading.TextOf("refill") is not { } refill)
        {
            await Instead(scene, null, "the panel gave no refill");
            return;
        }

        await scene.Send(StatusOf(scene, refill));
        await scene.Send(alone with { Name = "orders.refill-again" });
        await scene.Send(StatusesOf(scene, refill));
        await Foreign.RefillStatus(scene, refill);
        if (other is not null)
        {
            await scene.Send(
                scene.AskMany("orders.refill-batch", "refill", "orders", [other, Scene.UnknownIds(1)[0]]) with
                {
                    Expects = Expectation.Any,
                }
            );
        }
        else
        {
            scene.Leave(
                scene.AskMany("orders.refill-batch", "refill", "orders", []),
                "there was no second order to refill",
                "a larger Panel.MaxSpend"
            );
        }
    }

    private static PanelRequest StatusOf(Scene scene, string refill) =>
        scene.Ask("orders.refill-status", "refill_status").With("refill", refill) with
        {
            Expects = Expectation.Any,
        };

    private static PanelRequest StatusesOf(Scene scene, string refill) =>
        scene.AskMany("orders.refill-status-batch", "refill_status", "refills", [refill, Scene.UnknownIds(1)[0]]);

    /// <summary>Leaves whatever builds on a refill; but one that was given too early shows at least the shape of its status.</summary>
    private static async Task Instead(Scene scene, string? early, string reason)
    {
        string[] names = ["orders.refill", "orders.refill-again", "isolation.refill", "isolation.refill-batch"];
        string[] statuses = ["isolation.refill-status"];
        foreach (var name in names)
            scene.Leave(scene.Ask(name, "refill"), reason, OtherService);
        foreach (var name in statuses)
            scene.Leave(scene.Ask(name, "refill_status"), reason, OtherService);
        scene.Leave(scene.AskMany("orders.refill-batch", "refill", "orders", []), reason, OtherService);
        scene.Leave(
            scene.AskMany("isolation.refill-status-batch", "refill_status", "refills", []),
            reason,
            OtherService
        );
        if (early is not null)
        {
            await scene.Send(StatusOf(scene, early), StatusesOf(scene, early));
            return;
        }

        scene.Leave(StatusOf(scene, ""), reason, OtherService);
        scene.Leave(StatusesOf(scene, ""), reason, OtherService);
    }

    private static string? WhyNotRefillable(ServiceOffer service, string order, string? word) =>
        word switch
        {
            _ when !service.Refill => $"service {service.Id} does not allow refills",
            _ when Watching.HasDelivered(word) => null,
            "Canceled" => "the panel canceled an order of the run",
            _ => $"order {order} was not seen to end within {Watching.Longest}",
        };
}
