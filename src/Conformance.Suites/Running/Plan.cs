using System.Globalization;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Running;

/// <summary>Says, before the first order, what the orders may cost.</summary>
internal static class Plan
{
    public static void Announce(TextWriter to, Scene scene)
    {
        if (scene.Settings.Embedded)
            return;
        var service = scene.Services[scene.Settings.ServiceId!.Value];
        var price = service is null ? 0 : Orders.Quantities(service).Sum(quantity => service.ByQuantity(quantity)!.Value);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Plan: 3 orders of service {scene.Settings.ServiceId} for {scene.Settings.Link}, {price:0.#####} together at their price; and orders that must be refused, each of which has to fit the budget of {scene.Settings.MaxSpend:0.#####} as if it were not."));
        if (scene.Settings.Missing(["full", "Panel.LowFundsKey"]) is null)
            to.WriteLine($"Plan: on the low-funds account, up to {Race.Rounds} rounds of orders of that service at once, more than it pays for; they are cancelled where the service allows it.");
    }
}
