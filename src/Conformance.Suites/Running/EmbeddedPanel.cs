using System.Globalization;
using Bogus;
using Conformance.Core.Targets;
using Conformance.ReferencePanel;

namespace Conformance.Suites.Running;

/// <summary>The reference panel, started for the run on a free port.</summary>
internal static class EmbeddedPanel
{
    public static async Task<Target> Start(Settings settings)
    {
        var clock = new VirtualClock();
        var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = settings.Dialect, Seed = settings.Seed, Clock = clock });
        return new Target(panel.Endpoint, Complete(settings), clock.Pass, panel.DisposeAsync);
    }

    private static Settings Complete(Settings settings) => settings with
    {
        Keys = new Dictionary<Account, string>
        {
            [Account.Main] = DemoAccounts.Funded,
            [Account.Other] = DemoAccounts.Other,
            [Account.Unfunded] = DemoAccounts.Unfunded,
            [Account.LowFunds] = DemoAccounts.LowFunds,
            [Account.Suspended] = DemoAccounts.Suspended,
        },
        ServiceId = settings.ServiceId ?? 1,
        Link = settings.Link ?? $"https://example.com/{new Faker { Random = new Randomizer(settings.Seed) }.Internet.UserName()}",
        OrderId = settings.OrderId ?? DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
        RefillId = settings.RefillId ?? DemoAccounts.FundedRefill.ToString(CultureInfo.InvariantCulture),
    };
}
