using System.Globalization;
using Conformance.Core.Spending;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Places small orders one after another and follows them. The first is followed to its end and refilled, alone if the budget
/// pays for no more; the second and the third are cancelled, the fourth is refilled in a batch, and the fifth is of a service
/// that allows neither.
/// </summary>
public sealed class LivesOfOrders : Scenario
{
    public override IReadOnlyList<string> Areas =>
        ["add", "services", "status", "refill", "refill-status", "cancel", "errors", "money", "lifecycle", "isolation"];

    public override Stage Stage => Stage.Ordering;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } service
            ?
            [
                .. Planned(scene, service),
                .. Unflagged(scene) is { } unflagged ? [unflagged] : (PanelRequest[])[],
                Between(scene, service),
            ]
            : [];

    /// <summary>The orders of the chosen service, in the order in which they are placed. The second is larger, so that its charge tells it apart.</summary>
    private static IReadOnlyList<PanelRequest> Planned(Scene scene, ServiceOffer service) =>
        [
            Choice.Order(scene, "orders.first", service, service.Min),
            Choice.Order(scene, "orders.second", service, Math.Min(service.Min * 2, service.Max)),
            Choice.Order(scene, "orders.third", service, service.Min),
            Choice.Order(scene, "orders.fourth", service, service.Min),
        ];

    /// <summary>The cheapest service that can be neither refilled nor cancelled; null where the run may not order it, or there is none.</summary>
    private static PanelRequest? Unflagged(Scene scene) =>
        scene.Settings.AllTypes
            ? scene
                .Services.Offers.Where(offer => offer is { IsDefault: true, Refill: false, Cancel: false })
                .Select(offer => Choice.Order(scene, "orders.unflagged", offer, offer.Min))
                .MinBy(scene.Services.WorstCase)
            : null;

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        try
        {
            await Follow(scene, service, Planned(scene, service));
        }
        finally
        {
            await scene.Send(scene.Ask("orders.balance", "balance"));
        }
    }

    private static async Task Follow(Scene scene, ServiceOffer service, IReadOnlyList<PanelRequest> planned)
    {
        var first = await Bought(scene, planned[0]) ?? throw NotBought(scene, planned[0]);
        await scene.Send(
            scene.Ask("orders.first-status", "status").With("order", first) with
            {
                Expects = Expectation.Any,
            }
        );
        var early = await scene.Send(
            scene.Ask("orders.early-refill", "refill").With("order", first) with
            {
                Expects = Expectation.Any,
            }
        );
        await scene.Send(Between(scene, service));

        var second = await Bought(scene, planned[1]);
        if (second is not null)
            await Second(scene, service, first, second);
        var third = await Bought(scene, planned[2]);
        if (third is not null)
            await Cancelling.Twice(scene, service, third);
        var fourth = await Bought(scene, planned[3]);
        var unflagged = Unflagged(scene) is { } order ? await Bought(scene, order) : null;
        if ((service.Cancel ? unflagged : second) is { } fixedOrder)
            await Cancelling.Unflagged(scene, fixedOrder);
        if (unflagged is null)
            LeaveUnflagged(scene, service);

        var words = await Watching.Until(
            scene,
            [.. new[] { first, second, third, fourth, unflagged }.OfType<string>()]
        );
        await Refilling.Send(scene, service, words, first, fourth, unflagged, early?.Reading.TextOf("refill"));
        if (new[] { second, third, fourth }.Contains(null))
        {
            throw NotBought(
                scene,
                planned[
                    second is null ? 1
                    : third is null ? 2
                    : 3
                ]
            );
        }
    }

    /// <summary>Why the rest of the scenario cannot go on without an order.</summary>
    private static NotVerifiedException NotBought(Scene scene, PanelRequest order) =>
        scene.WhyLeft(order.Name) is { } left
            ? new NotVerifiedException(
                $"it follows an order that the budget did not allow: {left.Reason}",
                left.Setting
            )
        : order.Name == "orders.first" ? new NotVerifiedException("it follows an order that the panel did not accept")
        : new NotVerifiedException(
            "the panel took the first order and refused another one for the same link",
            "a Panel.Link that can be ordered several times"
        );

    private static async Task Second(Scene scene, ServiceOffer service, string first, string second)
    {
        var unknown = Scene.UnknownIds(1)[0];
        await scene.Send(
            scene.Ask("orders.second-status", "status").With("order", second),
            scene.AskMany("orders.batch", "status", "orders", [first, unknown, second]),
            scene.AskMany("orders.batch-reversed", "status", "orders", [second, unknown, first]),
            IdsBetween(scene, first, second)
        );
        await Foreign.Cancel(scene, second);
        await Cancelling.Once(scene, service, second);
    }

    private static PanelRequest Between(Scene scene, ServiceOffer service) =>
        Choice.Order(scene, "", service, service.Min - 1).Refused("orders.refused-between");

    /// <summary>Asks for the ids between two orders, where an order that was refused would be if it had been placed all the same.</summary>
    private static PanelRequest IdsBetween(Scene scene, string first, string second)
    {
        var ids =
            long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var low)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var high)
            && high > low
                ? Enumerable.Range(1, (int)Math.Min(high - low - 1, scene.Dialect.BatchLimit)).Select(n => low + n)
                : [];
        var asked = ids.Cast<object>().DefaultIfEmpty(Scene.UnknownIds(1)[0]);
        return scene.AskMany("orders.between", "status", "orders", asked);
    }

    /// <summary>What a flag that is false means shows only in an order of a service that has it.</summary>
    private static void LeaveUnflagged(Scene scene, ServiceOffer service)
    {
        string[] names =
        [
            .. service.Cancel ? ["orders.unflagged-cancel"] : (string[])[],
            .. service.Refill ? ["orders.unflagged-refill"] : (string[])[],
        ];
        foreach (var name in names)
        {
            if (Unflagged(scene) is { } order && NotBought(scene, order) is var why)
            {
                scene.Leave(scene.Ask(name, "add"), why.Message, why.Setting);
            }
            else if (scene.Settings.AllTypes)
            {
                scene.Lack(name, "the panel lists no Default service that allows neither refills nor cancelling");
            }
            else
            {
                scene.Leave(
                    scene.Ask(name, "add"),
                    $"service {service.Id} allows it",
                    "Panel.AllTypes=true, or a service that does not allow it (Panel.ServiceId)"
                );
            }
        }
    }

    /// <summary>The id of the order; null where the budget did not allow it, or the panel refused it.</summary>
    private static async Task<string?> Bought(Scene scene, PanelRequest order)
    {
        var answers = await scene.Buy([order with { Expects = Expectation.Any }]);
        return answers.Count == 0 ? null : Scene.Heard(answers[0]).Reading.TextOf("order");
    }
}
