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

    /// <summary>0.153 USD: the price of three orders of service 1 at its minimum, or of one order of 170.</summary>
    public const string LowFunds = "demo-low-funds-key";

    /// <summary>100 USD, and refused whatever it asks.</summary>
    public const string Suspended = "demo-suspended-key";

    /// <summary>The completed order of <see cref="Funded"/>.</summary>
    public const long FundedOrder = 1001;

    /// <summary>The completed order of <see cref="Other"/>.</summary>
    public const long OtherOrder = 1002;

    /// <summary>The completed refill of <see cref="FundedOrder"/>.</summary>
    public const long FundedRefill = 501;

    /// <summary>The completed refill of <see cref="OtherOrder"/>.</summary>
    public const long OtherRefill = 502;
}
