using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Writes, before the first order, what a run may order and what that may cost; and when a phase begins, what it comes
/// to.
/// </summary>
public static class PlanText
{
    /// <summary>Writes the plan as text.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="plan">The plan.</param>
    public static void Write(TextWriter to, Plan plan)
    {
        if (plan.Orders.Count == 0)
        {
            to.WriteLine($"Plan: {Requests(plan)} Nothing is ordered.");
            return;
        }

        WriteOrders(to, plan);
        if (plan.LowFundsBursts.Count > 0)
            to.WriteLine(LowFunds(plan));
        to.WriteLine(Budget(plan));
    }

    /// <summary>A phase in one line: its name, its requests, what they may cost, and how long they take.</summary>
    /// <param name="phase">The phase.</param>
    public static string Line(PhaseEstimate phase)
    {
        var name = phase.Phase.ToKebabCase().Replace('-', ' ');
        var money = phase.Price > 0 ? Invariant($", at most {phase.Price:0.#####}") : "";
        var noun = phase.Expected == 1 ? "request" : "requests";
        return Invariant($"  {name}: about {phase.Expected} {noun}{money}, {Duration(phase.Time)}");
    }

    private static void WriteOrders(TextWriter to, Plan plan)
    {
        var orders = plan.Orders;
        to.WriteLine(
            Invariant($"Plan: {orders.Count} orders for {plan.Link}, at most {Sum(orders):0.#####} together:")
        );
        foreach (var order in orders)
            to.WriteLine(Line(order));
        to.WriteLine(
            Invariant($"and {plan.RefusedOrders.Count} that must be refused, as far as the budget could pay.")
        );
        to.WriteLine(Requests(plan));
    }

    private static string Line(PlannedRequest order)
    {
        var quantity = order.Request.Field("quantity") is { } units ? $" × {units}" : "";
        return Invariant(
            $"  {order.Price, 10:0.#####}  service {order.Request.Field("service")}{quantity}   {order.Request.Name}"
        );
    }

    private static string Requests(Plan plan)
    {
        var (expected, most) = (plan.ExpectedRequests, plan.MostRequests);
        return expected == most
            ? Invariant($"About {expected} requests in {Duration(plan.ExpectedTime)}.")
            : Invariant($"About {expected} requests in {Duration(plan.ExpectedTime)}, ")
                + Invariant($"up to {most} if polls and rounds need more.");
    }

    private static string Duration(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1)
            ? Invariant($"{Math.Max(1, Math.Ceiling(time.TotalSeconds)):0} s")
            : Invariant($"{time.TotalMinutes:0.0} min");

    private static string LowFunds(Plan plan)
    {
        var bursts = plan.LowFundsBursts;
        var first = bursts[0];
        var noun = bursts.Count == 1 ? "round" : "rounds";
        var service = first.Request.Field("service");
        var whole = plan.WholeBalanceOrder is null ? "" : "; and one order for all that it holds";
        return Invariant(
                $"Plan: on the low-funds account, up to {bursts.Count} {noun} of orders of service {service}\n"
            )
            + "at once, more than it pays for, "
            + Invariant($"each of {first.Times} to {first.Most} orders at {first.Price:0.#####};\n")
            + $"they are cancelled where the service allows it{whole}.";
    }

    /// <summary>What the given budget allows, and what others would.</summary>
    private static string Budget(Plan plan)
    {
        var given = plan.Budget ?? decimal.MaxValue;
        var all = Sum(plan.Orders);
        var affordable = plan.RefusedOrders.Where(order => order.Price <= Math.Max(given, all)).ToList();
        var nothing = given == 0 ? ", so nothing is bought" : "";
        var text =
            Invariant($"Budget: {given:0.#####} (Panel.MaxSpend){nothing}.\n")
            + Invariant($"{plan.Orders[0].Price:0.#####} verifies what one order shows, ")
            + Invariant($"{all:0.#####} all {plan.Orders.Count} orders and {affordable.Count} of those to be refused");
        var beyond = plan.RefusedOrders.Except(affordable).OrderBy(order => order.Price).ToList();
        if (beyond.Count == 0)
            return $"{text}.";
        var named = beyond.Select(order => Invariant($"\n  {order.Price, 10:0.#####}  {order.Request.Name}"));
        return Invariant($"{text}.\nThe others need up to {beyond[^1].Price:0.#####}:{string.Concat(named)}");
    }

    private static decimal Sum(IEnumerable<PlannedRequest> orders) =>
        orders.Select(order => order.Price).Aggregate(0m, AccountBudget.CappedSum);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
