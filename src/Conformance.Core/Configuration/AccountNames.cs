namespace Conformance.Core.Configuration;

/// <summary>The names of the settings that hold the accounts' keys.</summary>
public static class AccountNames
{
    /// <summary>The setting that holds the account's key, such as <c>Panel.OtherKey</c>.</summary>
    public static string Setting(this Account account) =>
        account switch
        {
            Account.Main => "Panel.Key",
            Account.Other => "Panel.OtherKey",
            Account.Unfunded => "Panel.UnfundedKey",
            Account.LowFunds => "Panel.LowFundsKey",
            Account.Suspended => "Panel.SuspendedKey",
            _ => throw new ArgumentOutOfRangeException(nameof(account), account, "There is no such account."),
        };
}
