using System.Globalization;
using Conformance.Core.Wire;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Running;

/// <summary>Says, before the first order, what the run may order and what that may cost.</summary>
internal static class Plan
{
    /// <summary>The looks at orders, refills and balances, about.</summary>
    private const int Looks = 40;

    /// <param name="to">Where to say it.</param>
    /// <param name="scene">The settings, the prices and the balance.</param>
    /// <param name="scenarios">What will be sent.</param>
    public static void Announce(TextWriter to, Scene scene, IEnumerable<Scenario> scenarios)
    {
        if (scene.Settings.Embedded)
            return;
        var orders = scenarios.SelectMany(scenario => scenario.Orders(scene)).ToList();
        var refused = orders.Where(order => order.Expects is Expectation.Refusal).ToList();
        var bought = orders.Except(refused).ToList();
        if (bought.Count == 0)
            return;
        to.WriteLine(
            Invariant(
                $"Plan: {bought.Count} orders for {scene.Settings.Link}, at most {bought.Sum(Price(scene)):0.#####} together:"
            )
        );
        foreach (var order in bought)
        {
            to.WriteLine(
                Invariant(
                    $"  {Price(scene)(order), 10:0.#####}  service {order.Field("service")}{Quantity(order)}   {order.Name}"
                )
            );
        }

        to.WriteLine(
            Invariant(
                $"and {refused.Count} orders that must be refused, none of which leaves unless the budget could pay for it. About {bought.Count * 2 + refused.Count + Looks} requests."
            )
        );
        if (Choice.Listed(scene) is { } service && scenarios.OfType<LowFunds>().Any())
        {
            to.WriteLine(
                Invariant(
                    $"Plan: on the low-funds account, up to {Race.Rounds} rounds of orders of service {service.Id} at once, more than it pays for; they are cancelled where the service allows it."
                )
            );
        }

        to.WriteLine(Budget(scene, bought, refused));
    }

    /// <summary>What the given budget does, and what others would do.</summary>
    private static string Budget(Scene scene, List<PanelRequest> bought, List<PanelRequest> refused)
    {
        var given = scene.Settings.MaxSpend ?? decimal.MaxValue;
        var all = bought.Sum(Price(scene));
        var (affordable, beyond) = (
            refused.Where(order => Price(scene)(order) <= Math.Max(given, all)).ToList(),
            refused.Where(order => Price(scene)(order) > Math.Max(given, all)).ToList()
        );
        var said = Invariant(
            $"Budget: {given:0.#####} (Panel.MaxSpend){(given == 0 ? ", so nothing is bought" : "")}. {Price(scene)(bought[0]):0.#####} verifies what one order shows; {all:0.#####} all {bought.Count} orders and {affordable.Count} of those to be refused"
        );
        return beyond.Count == 0
            ? said + "."
            : said
                + Invariant(
                    $"; the rest needs up to {beyond.Max(Price(scene)):0.#####}: {string.Join(", ", beyond.OrderBy(Price(scene)).Select(order => Invariant($"{order.Name} {Price(scene)(order):0.#####}")))}."
                );
    }

    private static Func<PanelRequest, decimal> Price(Scene scene) => scene.Services.WorstCase;

    private static string Quantity(PanelRequest order) =>
        order.Field("quantity") is { } quantity ? $" × {quantity}" : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
