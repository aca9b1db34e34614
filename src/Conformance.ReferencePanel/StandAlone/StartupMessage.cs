using System.Globalization;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.StandAlone;

/// <summary>
/// What the program prints once it listens, a line each: the endpoint, the dialect, what is wrong or different about
/// it, and the accounts.
/// </summary>
internal static class StartupMessage
{
    private const int LabelWidth = 11;

    public static string For(PanelHost host, PanelOptions options)
    {
        var dialect = KnownDialects.Get(options.Dialect);
        var on = RequestedInjections.From(options);
        string[] lines =
        [
            "The reference panel is listening. Stop it with Ctrl-C.",
            Line("endpoint", $"{host.Endpoint}"),
            Line("dialect", $"{dialect.Name}: {dialect.Description}"),
            Line("seed", options.Seed.ToString(CultureInfo.InvariantCulture)),
            .. Lines("fault", on.Where(injection => options.Faults.Contains(injection.Id))),
            .. Lines("variation", on.Where(injection => options.Variations.Contains(injection.Id))),
            .. Accounts().Select(account => Line("account", account)),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<string> Lines(string label, IEnumerable<Injection> injections) =>
        injections
            .Select(injection => $"{injection.Id}: {injection.Description}")
            .DefaultIfEmpty("none")
            .Select(text => Line(label, text));

    private static string[] Accounts() =>
        [
            $"{DemoAccounts.Funded}  10000 USD, {Owned(DemoAccounts.FundedOrder, DemoAccounts.FundedRefill)}",
            $"{DemoAccounts.Other}  1000 USD, {Owned(DemoAccounts.OtherOrder, DemoAccounts.OtherRefill)}",
            $"{DemoAccounts.Unfunded}  0 USD",
            $"{DemoAccounts.LowFunds}  0.153 USD, pays for three orders of service 1 at its minimum",
            $"{DemoAccounts.Suspended}  100 USD, suspended",
        ];

    private static string Line(string label, string text) => label.PadRight(LabelWidth) + text;

    private static string Owned(long order, long refill) =>
        string.Create(CultureInfo.InvariantCulture, $"has order {order} and refill {refill}");
}
