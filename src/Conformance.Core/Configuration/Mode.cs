namespace Conformance.Core.Configuration;

/// <summary>What a run may do. Each mode includes the ones before it.</summary>
public enum Mode
{
    /// <summary>Costs nothing: reads, and requests that must be refused.</summary>
    Observe,

    /// <summary>Buys, within the budget.</summary>
    Order,

    /// <summary>Also puts load on the panel. May get an account blocked.</summary>
    Full,
}
