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
        var panel = await StartPanel(new PanelOptions { Dialect = settings.Dialect, Seed = settings.Seed, Clock = clock }, settings);
        return new Target(panel.Endpoint, Complete(settings), (time, _) => clock.Pass(time), panel.DisposeAsync);
    }

    private static async Task<PanelHost> StartPanel(PanelOptions options, Settings settings)
    {
        try
        {
            return await PanelHost.StartAsync(options);
        }
        catch (ArgumentException)
        {
            throw new SettingsException([$"Panel.Dialect (PANEL_DIALECT) is '{options.Dialect}', which the embedded reference panel does not speak: set Panel.Url (PANEL_URL) to a panel that does"], settings.Reports);
        }
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
