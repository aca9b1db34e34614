using System.Globalization;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Orders that the account can pay for: a panel that refuses others for want of money says nothing about them.</summary>
internal static class Paying
{
    /// <summary>Sends an order if the account can pay for it.</summary>
    public static async Task<Exchange?> Pay(this Scene scene, PanelRequest order)
    {
        if (!(scene.Services.WorstCase(order) > scene.Money))
            return await scene.Send(order);
        scene.LeaveUnpaid(order);
        return null;
    }

    public static void LeaveUnpaid(this Scene scene, PanelRequest order) =>
        scene.Leave(
            order,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the account holds {scene.Money}, and the order costs {scene.Services.WorstCase(order)}"
            ),
            "an account with more money (Panel.Key)"
        );

    /// <summary>Reads as many orders as one request may name, if there are any.</summary>
    public static Task ReadAll(this Scene scene, string name, IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? Task.CompletedTask
            : scene.Send(scene.AskMany(name, "status", "orders", ids.Take(scene.Dialect.BatchLimit)));
}
