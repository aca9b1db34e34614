namespace Conformance.ReferencePanel.Injections;

/// <summary>
/// Makes SQL triggers for <see cref="Injection.SetupSql"/>, by which one change brings another with it.
/// </summary>
internal static class SqlTrigger
{
    /// <summary>SQL that lets balances fall below zero.</summary>
    public const string AllowDebts = "PRAGMA ignore_check_constraints = ON;";

    /// <summary>When an order is placed.</summary>
    public static string OnOrderPlaced(string when, string then) =>
        Create("placed", "AFTER INSERT ON orders", when, then);

    /// <summary>When an order ends, and its refund is about to be booked.</summary>
    public static string OnOrderEnded(string when, string then) =>
        Create("ended", "AFTER UPDATE OF status ON orders", when, then);

    /// <summary>When a refill is opened.</summary>
    public static string OnRefillOpened(string when, string then) =>
        Create("refilled", "AFTER INSERT ON refills", when, then);

    /// <summary>
    /// SQL that adds to the balance of the account of the order or refill; a negative amount takes away.
    /// </summary>
    public static string AddToBalance(string amount) =>
        $"UPDATE accounts SET balance = balance + ({amount}) WHERE id = NEW.account_id;";

    /// <summary>SQL that gives a new order another charge, by which the balance falls.</summary>
    public static string ReplaceCharge(string amount) =>
        $"{AddToBalance($"NEW.charge - ({amount})")} UPDATE orders SET charge = {amount} WHERE id = NEW.id;";

    public static string Create(string name, string moment, string when, string then) =>
        $"CREATE TRIGGER {name} {moment} WHEN {when} BEGIN {then} END;";
}
