using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Waits for two orders to end, and has one refilled alone and the other in a batch. When they do not end, a refill is asked
/// for all the same: it should be refused, and shows its shape when it is not.
/// </summary>
internal static class Refilling
{
    private const string OtherService = "a service that delivers sooner and allows refills (Panel.ServiceId)";

    /// <summary>The waits between looks at unfinished orders; together they are the longest that a run waits.</summary>
    private static readonly IReadOnlyList<TimeSpan> Waits = [.. new[] { 2, 2, 3, 3, 5, 5, 5, 5, 10, 10, 10 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    public static async Task Send(Scene scene, ServiceOffer service, string first, string third)
    {
        var alone = scene.Ask("orders.refill", "refill").With("order", first) with { Expects = Expectation.Any };
        var together = scene.AskMany("orders.refill-batch", "refill", "orders", [third, Scene.UnknownIds(1)[0]]) with { Expects = Expectation.Any };
        if (await WhyNotRefillable(scene, service, first, third) is { } obstacle)
        {
            scene.Leave(alone, obstacle, OtherService);
            scene.Leave(together, obstacle, OtherService);
            alone = alone with { Name = "orders.early-refill" };
            together = together with { Name = "orders.early-refill-batch" };
        }

        var refill = (await scene.Hear(alone)).Reading.TextOf("refill");
        await scene.Send(together);
        if (refill is null)
            LeaveRest(scene, alone);
        else
            await Read(scene, refill);
    }

    private static Task Read(Scene scene, string refill) => scene.Send(
        scene.Ask("orders.refill-status", "refill_status").With("refill", refill),
        scene.AskMany("orders.refill-status-batch", "refill_status", "refills", [refill, Scene.UnknownIds(1)[0]]));

    private static void LeaveRest(Scene scene, PanelRequest refused)
    {
        scene.Leave(refused with { Name = "orders.refilled" }, "the panel gave no refill", OtherService);
        scene.Leave(scene.Ask("orders.refill-status", "refill_status"), "the panel gave no refill", OtherService);
        scene.Leave(scene.AskMany("orders.refill-status-batch", "refill_status", "refills", []), "the panel gave no refill", OtherService);
    }

    private static async Task<string?> WhyNotRefillable(Scene scene, ServiceOffer service, string first, string third)
    {
        if (!service.Refill)
            return $"service {service.Id} does not allow refills";
        foreach (var wait in Waits)
        {
            await scene.Wait(wait);
            var progress = await scene.Hear(scene.AskMany("orders.progress", "status", "orders", [first, third]));
            string?[] words = [StatusOf(progress, first), StatusOf(progress, third)];
            if (words.Contains("Canceled"))
                return "the panel canceled an order of the run";
            if (words.Contains(null))
                break;
            if (words.All(word => word is "Completed" or "Partial"))
                return null;
        }

        return $"orders {first} and {third} were not seen to end within {Waits.Sum(wait => wait.TotalSeconds):0} s";
    }

    /// <summary>The word of an order in a multiple status; null when it is not told, so that there is nothing to wait for.</summary>
    private static string? StatusOf(Exchange progress, string order) =>
        progress.Reading.Member(order) is { } entry ? Reading.TextOf(entry, "status") : null;
}
