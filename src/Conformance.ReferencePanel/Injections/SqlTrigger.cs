namespace Conformance.ReferencePanel.Injections;

/// <summary>Triggers for <see cref="Injection.SetupSql"/>: what else happens when something happens to the panel's state.</summary>
internal static class SqlTrigger
{
    /// <summary>When an order is placed.</summary>
    public static string OnOrderPlaced(string when, string then) =>
        Create("placed", "AFTER INSERT ON orders", when, then);

    /// <summary>When an order ends, and its refund is about to be booked.</summary>
    public static string OnOrderEnded(string when, string then) =>
        Create("ended", "AFTER UPDATE OF status ON orders", when, then);

    /// <summary>When a refill is opened.</summary>
    public static string OnRefillOpened(string when, string then) =>
        Create("refilled", "AFTER INSERT ON refills", when, then);

    /// <summary>What is added to the balance of the account of a new order or refill, or of one that ends; one that falls is negative.</summary>
    public static string AddToBalance(string amount) =>
        $"UPDATE accounts SET balance = balance + ({amount}) WHERE id = NEW.account_id;";

    /// <summary>Makes another charge of a new order's; the balance falls by that one.</summary>
    public static string ReplaceCharge(string amount) =>
        $"{AddToBalance($"NEW.charge - ({amount})")} UPDATE orders SET charge = {amount} WHERE id = NEW.id;";

    public static string Create(string name, string moment, string when, string then) =>
        $"CREATE TRIGGER {name} {moment} WHEN {when} BEGIN {then} END;";
}
