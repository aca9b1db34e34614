using System.Globalization;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>Says, before the first order, what the run may order and what that may cost.</summary>
internal static class Plan
{
    /// <summary>The looks at orders, refills and balances, about.</summary>
    private const int Looks = 40;

    /// <param name="to">Where to say it.</param>
    /// <param name="context">The settings, the prices and the balance.</param>
    /// <param name="scenarios">What will be sent.</param>
    public static void Announce(TextWriter to, ScenarioContext context, IEnumerable<Scenario> scenarios)
    {
        if (context.Settings.Embedded)
            return;
        var orders = scenarios.SelectMany(scenario => scenario.Orders(context)).ToList();
        var refused = orders.Where(order => order.Expects is Expectation.Refusal).ToList();
        var bought = orders.Except(refused).ToList();
        if (bought.Count == 0)
            return;
        to.WriteLine(
            Invariant(
                $"Plan: {bought.Count} orders for {context.Settings.Link}, at most {bought.Sum(Price(context)):0.#####} together:"
            )
        );
        foreach (var order in bought)
        {
            to.WriteLine(
                Invariant(
                    $"  {Price(context)(order), 10:0.#####}  service {order.Field("service")}{Quantity(order)}   {order.Name}"
                )
            );
        }

        to.WriteLine(
            Invariant(
                $"and {refused.Count} orders that must be refused, none of which leaves unless the budget could pay for it. About {bought.Count * 2 + refused.Count + Looks} requests."
            )
        );
        if (TargetService.Listed(context) is { } service && scenarios.OfType<LowFunds>().Any())
        {
            to.WriteLine(
                Invariant(
                    $"Plan: on the low-funds account, up to {Race.Rounds} rounds of orders of service {service.Id} at once, more than it pays for; they are cancelled where the service allows it."
                )
            );
        }

        to.WriteLine(Budget(context, bought, refused));
    }

    /// <summary>What the given budget does, and what others would do.</summary>
    private static string Budget(ScenarioContext context, List<PanelRequest> bought, List<PanelRequest> refused)
    {
        var given = context.Settings.MaxSpend ?? decimal.MaxValue;
        var all = bought.Sum(Price(context));
        var (affordable, beyond) = (
            refused.Where(order => Price(context)(order) <= Math.Max(given, all)).ToList(),
            refused.Where(order => Price(context)(order) > Math.Max(given, all)).ToList()
        );
        var said = Invariant(
            $"Budget: {given:0.#####} (Panel.MaxSpend){(given == 0 ? ", so nothing is bought" : "")}. {Price(context)(bought[0]):0.#####} verifies what one order shows; {all:0.#####} all {bought.Count} orders and {affordable.Count} of those to be refused"
        );
        return beyond.Count == 0
            ? said + "."
            : said
                + Invariant(
                    $"; the rest needs up to {beyond.Max(Price(context)):0.#####}: {string.Join(", ", beyond.OrderBy(Price(context)).Select(order => Invariant($"{order.Name} {Price(context)(order):0.#####}")))}."
                );
    }

    private static Func<PanelRequest, decimal> Price(ScenarioContext context) => context.Services.WorstCase;

    private static string Quantity(PanelRequest order) =>
        order.Field("quantity") is { } quantity ? $" × {quantity}" : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
