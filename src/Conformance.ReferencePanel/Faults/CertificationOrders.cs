using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>The orders of a certification run, so that a fault can pick one that nothing else is checked by.</summary>
internal static class CertificationOrders
{
    /// <summary>
    /// The ids of orders whose status the run polls: the first to its end, the others until they are canceled.
    /// </summary>
    public const string First = "1003",
        Second = "1004",
        Third = "1005",
        Fourth = "1006";

    /// <summary>
    /// SQL: whether the trigger's order is for a bare user name. Its price is not checked on its own.
    /// </summary>
    public const string ForUserName =
        "NEW.service_id = 1 AND NEW.account_id = 1 AND json_extract(NEW.details, '$.link') NOT LIKE '%://%'";

    /// <summary>SQL: whether the low-funds account has placed more than one round of parallel orders.</summary>
    public const string LaterRound = "(SELECT count(*) FROM orders WHERE account_id = 4) > 3";

    /// <summary>
    /// SQL that pays an amount back with the order for a bare user name, so that the run's books balance.
    /// </summary>
    public static string CompensateLater(long units) =>
        SqlTrigger.Create("amends", "AFTER INSERT ON orders", ForUserName, SqlTrigger.AddToBalance($"{units}"));

    /// <summary>Whether the funded account orders a service, and this quantity if one is given.</summary>
    public static bool IsOrderOf(ApiCall call, string service, string? quantity = null) =>
        call.Key == DemoAccounts.Funded
        && call.IsFor("add")
        && call.Text("service") == service
        && (quantity is null || call.Text("quantity") == quantity);

    /// <summary>Whether it is one of the parallel orders on the low-funds account.</summary>
    public static bool IsRaceOrder(ApiCall call) =>
        call.Key == DemoAccounts.LowFunds && call.IsFor("add") && call.Text("quantity") == "50";

    /// <summary>Whether it is one of the parallel orders, refused because the account has too little money.</summary>
    public static bool IsUnpaidRaceOrder(ReceivedRequest received, OutgoingResponse response) =>
        response.Refusal is RefusalKind.NotEnoughFunds && received.Matches(IsRaceOrder);

    public static bool IsForUserName(ApiCall call) =>
        IsOrderOf(call, "1") && !call.Text("link")!.Contains("://", StringComparison.Ordinal);
}
