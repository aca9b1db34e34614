using System.Globalization;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.ReferencePanel.StandAlone;

/// <summary>What the program says once it listens: all that a caller needs to know to begin.</summary>
internal static class StartupMessage
{
    public static string For(PanelHost host, PanelOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The reference panel is listening. Stop it with Ctrl-C.
            endpoint  {host.Endpoint}
            dialect   {options.Dialect}
            seed      {options.Seed}
            account   {DemoAccounts.Funded}  10000 USD, has order {DemoAccounts.FundedOrder} and refill {DemoAccounts.FundedRefill}
            account   {DemoAccounts.Other}  1000 USD, has order {DemoAccounts.OtherOrder} and refill {DemoAccounts.OtherRefill}
            account   {DemoAccounts.Unfunded}  0 USD
            account   {DemoAccounts.LowFunds}  0.153 USD, pays for three orders of service 1 at its minimum
            account   {DemoAccounts.Suspended}  100 USD, suspended
            """
        );
}
