namespace Conformance.Core.Runs;

/// <summary>The ways to make the reference panel another one.</summary>
public enum TrialKind
{
    /// <summary>It is wrong in one way.</summary>
    Fault,

    /// <summary>One member of its responses is changed.</summary>
    Mutant,

    /// <summary>It differs where the contract lets it.</summary>
    Variation,
}
