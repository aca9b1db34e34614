namespace Conformance.Core.Configuration;

/// <summary>The accounts that a run can hold keys of.</summary>
public enum Account
{
    Main,
    Other,
    Unfunded,
    LowFunds,
    Suspended,
}
