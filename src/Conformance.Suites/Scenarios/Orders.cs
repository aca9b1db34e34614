using System.Text.Json;
using Conformance.Core.Spending;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Places three small orders and follows them: all are read at once, the second is cancelled, and when the first and the third
/// have ended, one is refilled alone and the other in a batch. When they do not end, a refill is asked for all the same: it
/// should be refused, and shows its shape when it is not.
/// </summary>
public sealed class Orders : Scenario
{
    /// <summary>The waits between looks at unfinished orders; together they are the longest that a run waits.</summary>
    private static readonly IReadOnlyList<TimeSpan> Waits = [.. new[] { 2, 2, 3, 3, 5, 5, 5, 5, 10, 10, 10 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private static readonly string[] Names = ["orders.first", "orders.second", "orders.third"];

    private static readonly string[] Ended = ["Completed", "Partial", "Canceled"];

    public override IReadOnlyList<string> Areas => ["add", "status", "refill", "refill-status", "cancel"];

    public override Stage Stage => Stage.Ordering;

    public override IReadOnlyList<string> Needs => ["order"];

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        var answers = await Task.WhenAll(Names.Zip(Quantities(service), (name, quantity) => scene.Send(Choice.Order(scene, name, service, quantity))));
        if (answers.Any(answer => answer is null))
            throw new NotVerifiedException("it follows orders that the budget did not allow", "a larger Panel.MaxSpend");
        var placed = answers.Select(answer => answer!.Reading.Member("order")?.ToString()).ToList();
        if (placed is [{ } first, { } second, { } third])
        {
            await Read(scene, first, second);
            await Cancel(scene, service, second);
            await Refill(scene, service, first, third);
        }

        await scene.Send(scene.Ask("books.closing", "balance"));
    }

    /// <summary>What the three orders are for: the second is larger, so that its charge tells it apart.</summary>
    public static IReadOnlyList<decimal> Quantities(ServiceOffer service) =>
        [service.Min, Math.Min(service.Min * 2, service.Max), service.Min];

    private static Task Read(Scene scene, string first, string second)
    {
        var unknown = Scene.UnknownIds(1)[0];
        return scene.Send(
            scene.Ask("orders.first-status", "status").With("order", first),
            scene.Ask("orders.second-status", "status").With("order", second),
            scene.AskMany("orders.batch", "status", "orders", [first, unknown, second]),
            scene.AskMany("orders.batch-reversed", "status", "orders", [second, unknown, first]));
    }

    private static async Task Cancel(Scene scene, ServiceOffer service, string order)
    {
        var cancel = scene.AskMany("orders.cancel", "cancel", "orders", [order, Scene.UnknownIds(1)[0]]);
        if (service.Cancel)
            await scene.Send(cancel);
        else
            scene.Leave(cancel, $"service {service.Id} does not allow cancelling", "Panel.ServiceId");
    }

    private static async Task Refill(Scene scene, ServiceOffer service, string first, string third)
    {
        var alone = scene.Ask("orders.refill", "refill").With("order", first);
        var together = scene.AskMany("orders.refill-batch", "refill", "orders", [third, Scene.UnknownIds(1)[0]]);
        if (await WhyNotRefillable(scene, service, first, third) is { } obstacle)
        {
            scene.Leave(alone, obstacle.Reason, obstacle.Setting);
            alone = alone with { Name = "orders.early-refill", Expects = Expectation.Any };
            together = together with { Name = "orders.early-refill-batch", Expects = Expectation.Any };
        }

        var refill = (await scene.Send(alone))?.Reading.Member("refill")?.ToString();
        await scene.Send(together);
        await ReadRefill(scene, refill);
    }

    private static Task ReadRefill(Scene scene, string? refill)
    {
        var status = scene.Ask("orders.refill-status", "refill_status");
        if (refill is not null)
        {
            return scene.Send(
                status.With("refill", refill),
                scene.AskMany("orders.refill-status-batch", "refill_status", "refills", [refill, Scene.UnknownIds(1)[0]]));
        }

        scene.Leave(status, "the run got no refill", "Panel.RefillId, or a service that delivers sooner (Panel.ServiceId)");
        return Task.CompletedTask;
    }

    private static async Task<(string Reason, string Setting)?> WhyNotRefillable(Scene scene, ServiceOffer service, string first, string third)
    {
        if (!service.Refill)
            return ($"service {service.Id} does not allow refills", "Panel.ServiceId");
        foreach (var wait in Waits)
        {
            await scene.Wait(wait);
            var progress = await scene.Send(scene.AskMany("orders.progress", "status", "orders", [first, third]));
            if (StatusOf(progress!, first) is not { } one || StatusOf(progress!, third) is not { } other)
                break;
            if (Ended.Contains(one) && Ended.Contains(other))
                return null;
        }

        return ($"orders {first} and {third} were not seen to end within {Waits.Sum(wait => wait.TotalSeconds):0} s", "a service that delivers sooner (Panel.ServiceId)");
    }

    /// <summary>The word of an order in a multiple status; null when it is not told, so that there is nothing to wait for.</summary>
    private static string? StatusOf(Exchange progress, string order) =>
        progress.Reading.Member(order) is { ValueKind: JsonValueKind.Object } entry && entry.TryGetProperty("status", out var status) ? status.ToString() : null;
}
