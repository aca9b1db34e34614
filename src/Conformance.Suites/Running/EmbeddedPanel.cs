using System.Globalization;
using Bogus;
using Conformance.Core.Configuration;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Suites.Running;

/// <summary>The reference panel, started for the run on a free port.</summary>
internal static class EmbeddedPanel
{
    /// <summary>What it is called in reports, with all that it was told to do differently.</summary>
    public static string Name(Settings settings) =>
        string.Join(
            ", ",
            [
                "embedded reference panel",
                .. settings.Faults.Select(id => $"with the fault {id}"),
                .. settings.Variations.Select(id => $"with the variation {id}"),
            ]
        );

    public static async Task<Target> Start(Settings settings)
    {
        var clock = new VirtualClock();
        var panel = await StartPanel(
            new PanelOptions
            {
                Dialect = settings.Dialect,
                Seed = settings.Seed,
                Clock = clock,
                Faults = settings.Faults,
                Variations = settings.Variations,
            },
            settings
        );
        return new Target(panel.Endpoint, Complete(settings), (time, _) => clock.Pass(time), panel.DisposeAsync);
    }

    private static async Task<PanelHost> StartPanel(PanelOptions options, Settings settings)
    {
        try
        {
            return await PanelHost.StartAsync(options);
        }
        catch (ArgumentException unable)
        {
            throw new SettingsException(
                [
                    $"The embedded reference panel cannot be started so: {unable.Message} See Panel.Dialect, Panel.Faults and Panel.Variations, or set Panel.Url (PANEL_URL) to another panel",
                ],
                settings.Reports
            );
        }
    }

    private static Settings Complete(Settings settings) =>
        settings with
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
            Link =
                settings.Link
                ?? $"https://example.com/{new Faker { Random = new Randomizer(settings.Seed) }.Internet.UserName()}",
            OrderId = settings.OrderId ?? DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
            RefillId = settings.RefillId ?? DemoAccounts.FundedRefill.ToString(CultureInfo.InvariantCulture),
        };
}
