using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What a certification orders, so that a fault can pick one order that nothing else is judged by.</summary>
internal static class CertificationOrders
{
    /// <summary>The orders that are followed, by their ids: the first to its end, the second and the third until they are cancelled.</summary>
    public const string First = "1003",
        Second = "1004",
        Third = "1005",
        Fourth = "1006";

    /// <summary>Whether the trigger's order is for a bare user name. Its price is not looked at alone.</summary>
    public const string ForUserName =
        "NEW.service_id = 1 AND NEW.account_id = 1 AND json_extract(NEW.details, '$.link') NOT LIKE '%://%'";

    /// <summary>Whether the account that pays for a few orders only has placed more than one round of them.</summary>
    public const string LaterRound = "(SELECT count(*) FROM orders WHERE account_id = 4) > 3";

    /// <summary>Puts the money right with the order for a bare user name, so that the books of the whole run balance.</summary>
    public static string CompensateLater(long units) =>
        SqlTrigger.Create("amends", "AFTER INSERT ON orders", ForUserName, SqlTrigger.AddToBalance($"{units}"));

    /// <summary>An order of the account that is certified.</summary>
    public static bool IsOrderOf(ApiCall call, string service, string? quantity = null) =>
        call.Key == DemoAccounts.Funded
        && call.IsFor("add")
        && call.Text("service") == service
        && (quantity is null || call.Text("quantity") == quantity);

    /// <summary>One of the orders that leave at once.</summary>
    public static bool IsRaceOrder(ApiCall call) =>
        call.Key == DemoAccounts.LowFunds && call.IsFor("add") && call.Text("quantity") == "50";

    public static bool IsForUserName(ApiCall call) =>
        IsOrderOf(call, "1") && !call.Text("link")!.Contains("://", StringComparison.Ordinal);
}
