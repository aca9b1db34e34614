namespace Conformance.ReferencePanel.Accounts;

/// <summary>The accounts that every panel starts with, and what two of them already own.</summary>
public static class DemoAccounts
{
    /// <summary>10,000 USD; owns <see cref="FundedOrder"/> and <see cref="FundedRefill"/>.</summary>
    public const string Funded = "demo-funded-key";

    /// <summary>1,000 USD; owns <see cref="OtherOrder"/> and <see cref="OtherRefill"/>.</summary>
    public const string Other = "demo-other-key";

    /// <summary>No money at all.</summary>
    public const string Unfunded = "demo-unfunded-key";

    /// <summary>0.153 USD: pays for three orders of service 1 at its minimum, and is the price of one order of 170.</summary>
    public const string LowFunds = "demo-low-funds-key";

    /// <summary>100 USD, and refused whatever it asks.</summary>
    public const string Suspended = "demo-suspended-key";

    public const long FundedOrder = 1001;
    public const long OtherOrder = 1002;
    public const long FundedRefill = 501;
    public const long OtherRefill = 502;
}
