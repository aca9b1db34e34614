namespace Conformance.ReferencePanel.Faults;

/// <summary>SQL by which triggers tell a new order apart, whoever placed it and whenever.</summary>
internal static class OrderConditions
{
    /// <summary>An order of a Default service that is no drip-feed.</summary>
    public const string Plain = $"{Type} = 'Default' AND json_extract(NEW.details, '$.runs') IS NULL";

    /// <summary>The account holds 1 of the currency or more after the debit.</summary>
    public const string AccountHoldsOne = "(SELECT balance FROM accounts WHERE id = NEW.account_id) >= 100000";

    /// <summary>A plain order for two to three times the minimum.</summary>
    public const string Larger = $"{Plain} AND NEW.quantity BETWEEN 2 * {Min} AND 3 * {Min}";

    /// <summary>An order of a service that allows neither refills nor cancelling.</summary>
    public const string Unflagged = "(SELECT refillable + cancelable FROM services WHERE id = NEW.service_id) = 0";

    /// <summary>The minimum of the order's service.</summary>
    public const string Min = "(SELECT min FROM services WHERE id = NEW.service_id)";

    private const string Type = "(SELECT type FROM services WHERE id = NEW.service_id)";
}
