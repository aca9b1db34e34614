using System.Globalization;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.ReferencePanel.StandAlone;

/// <summary>What the program prints once it listens: the endpoint, the dialect and the accounts.</summary>
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
            account   {DemoAccounts.Funded}  10000 USD, {Owned(DemoAccounts.FundedOrder, DemoAccounts.FundedRefill)}
            account   {DemoAccounts.Other}  1000 USD, {Owned(DemoAccounts.OtherOrder, DemoAccounts.OtherRefill)}
            account   {DemoAccounts.Unfunded}  0 USD
            account   {DemoAccounts.LowFunds}  0.153 USD, pays for three orders of service 1 at its minimum
            account   {DemoAccounts.Suspended}  100 USD, suspended
            """
        );

    private static string Owned(long order, long refill) => $"has order {order} and refill {refill}";
}
