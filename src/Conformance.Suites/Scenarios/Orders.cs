using Conformance.Core.Spending;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Places three small orders and follows them: they are read at once, the second is cancelled, and when the first and the third
/// have ended, one is refilled alone and the other in a batch.
/// </summary>
public sealed class Orders : Scenario
{
    private static readonly string[] Names = ["orders.first", "orders.second", "orders.third"];

    public override IReadOnlyList<string> Areas => ["add", "status", "refill", "refill-status", "cancel"];

    public override Stage Stage => Stage.Ordering;

    public override IReadOnlyList<string> Needs => ["order"];

    /// <summary>What the three orders are for: the second is larger, so that its charge tells it apart.</summary>
    public static IReadOnlyList<decimal> Quantities(ServiceOffer service) =>
        [service.Min, Math.Min(service.Min * 2, service.Max), service.Min];

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        var answers = await scene.Buy([.. Names.Zip(Quantities(service), (name, quantity) => Choice.Order(scene, name, service, quantity) with { Expects = Expectation.Any })]);
        if (answers.Count == 0)
            throw new NotVerifiedException("it follows orders that the budget did not allow", "a larger Panel.MaxSpend");
        try
        {
            await Follow(scene, service, answers);
        }
        finally
        {
            await scene.Send(scene.Ask("books.closing", "balance"));
        }
    }

    private static async Task Follow(Scene scene, ServiceOffer service, IReadOnlyList<Exchange> answers)
    {
        var ids = answers.Select(answer => Scene.Heard(answer).Reading.TextOf("order")).ToList();
        if (ids[0] is not { } first)
            throw new NotVerifiedException("it follows an order that the panel did not accept");
        await scene.Send(scene.Ask("orders.first-status", "status").With("order", first));
        if (ids[1] is not { } second || ids[2] is not { } third)
            throw new NotVerifiedException("the panel took the first order and refused another one for the same link", "a Panel.Link that can be ordered several times");
        await Read(scene, first, second);
        await Cancelling.Send(scene, service, second);
        await Refilling.Send(scene, service, first, third);
    }

    private static Task Read(Scene scene, string first, string second)
    {
        var unknown = Scene.UnknownIds(1)[0];
        return scene.Send(
            scene.Ask("orders.second-status", "status").With("order", second),
            scene.AskMany("orders.batch", "status", "orders", [first, unknown, second]),
            scene.AskMany("orders.batch-reversed", "status", "orders", [second, unknown, first]));
    }
}
