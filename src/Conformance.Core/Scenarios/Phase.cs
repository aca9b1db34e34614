namespace Conformance.Core.Scenarios;

/// <summary>
/// When a scenario is sent. Scenarios of one phase overlap; a phase begins when the one before it is over.
/// </summary>
public enum Phase
{
    /// <summary>What every other scenario builds on: the services and the balance.</summary>
    Opening,

    /// <summary>Whatever costs nothing.</summary>
    Reads,

    /// <summary>Orders that must be refused, while nothing else moves the balance.</summary>
    Refusing,

    /// <summary>Orders, followed until they end.</summary>
    Ordering,

    /// <summary>One order of every type of service.</summary>
    Types,

    /// <summary>Orders and cancellations that leave all at once.</summary>
    Races,

    /// <summary>Orders that few clients send, when whatever they may break is verified.</summary>
    UnusualOrders,

    /// <summary>The last look at all orders and at the money.</summary>
    Closing,

    /// <summary>One request that takes its time to arrive.</summary>
    SlowBody,

    /// <summary>What no client means to send.</summary>
    Probing,

    /// <summary>Load, after which the panel may not respond for a while.</summary>
    Loading,
}
