namespace Conformance.Core.Configuration;

/// <summary>The accounts that a run can hold keys of.</summary>
public enum Account
{
    /// <summary>The account that the panel is certified with.</summary>
    Main,

    /// <summary>A second customer's.</summary>
    Other,

    /// <summary>One without money.</summary>
    Unfunded,

    /// <summary>One whose money pays for a few orders.</summary>
    LowFunds,

    /// <summary>One that the panel has suspended.</summary>
    Suspended,
}
