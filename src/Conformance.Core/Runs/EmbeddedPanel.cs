using System.Globalization;
using Bogus;
using Conformance.Core.Configuration;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Core.Runs;

/// <summary>The reference panel, started for one run on a free port of the loopback address.</summary>
internal static class EmbeddedPanel
{
    /// <summary>What it is called in reports, with all that it was told to do differently.</summary>
    public static string Name(Settings settings)
    {
        var faults = settings.Faults.Select(id => $"with the fault {id}");
        var variations = settings.Variations.Select(id => $"with the variation {id}");
        return string.Join(", ", faults.Concat(variations).Prepend("embedded reference panel"));
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="SettingsException">It knows no such dialect, fault or variation.</exception>
    public static async Task<Target> StartAsync(Settings settings, TimeProvider machine)
    {
        var clock = new VirtualClock(machine);
        var panel = await StartAsync(OptionsOf(settings, clock), settings);
        return new Target(panel.Endpoint, Complete(settings), (time, _) => clock.Pass(time), panel.DisposeAsync);
    }

    private static PanelOptions OptionsOf(Settings settings, VirtualClock clock) =>
        new()
        {
            Dialect = settings.Dialect,
            Seed = settings.Seed,
            Clock = clock,
            Faults = settings.Faults,
            Variations = settings.Variations,
        };

    private static async Task<PanelHost> StartAsync(PanelOptions options, Settings settings)
    {
        try
        {
            return await PanelHost.StartAsync(options);
        }
        catch (ArgumentException unable)
        {
            var error =
                $"The embedded reference panel cannot be started so: {unable.Message} See Panel.Dialect, Panel.Faults "
                + "and Panel.Variations, or set Panel.Url (PANEL_URL) to another panel";
            throw new SettingsException([error], settings);
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
            Link = settings.Link ?? MadeUpLink(settings.Seed),
            OrderId = settings.OrderId ?? DemoAccounts.FundedOrder.ToString(CultureInfo.InvariantCulture),
            RefillId = settings.RefillId ?? DemoAccounts.FundedRefill.ToString(CultureInfo.InvariantCulture),
        };

    private static string MadeUpLink(int seed)
    {
        var faker = new Faker { Random = new Randomizer(seed) };
        return $"https://example.com/{faker.Internet.UserName()}";
    }
}
