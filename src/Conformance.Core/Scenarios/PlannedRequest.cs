using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// A request that a scenario means to send. It is made once: the plan shows it, and the scenario sends it, with the ids
/// filled in that earlier responses brought.
/// </summary>
/// <param name="Request">The request.</param>
public sealed record PlannedRequest(PanelRequest Request)
{
    /// <summary>
    /// How often it is expected to leave, once what it follows has happened. Default 1. 0 where it is known beforehand
    /// that it cannot be sent, or is sent only if something goes wrong: then the plan does not count it.
    /// </summary>
    public int Times { get; init; } = 1;

    /// <summary>
    /// How often it leaves at most; never less than <see cref="Times"/>, and just that unless it is set.
    /// </summary>
    public int Most
    {
        get => Math.Max(field, Times);
        init;
    }

    /// <summary>How long the scenario is expected to wait for it to leave, all its times together. Default not.</summary>
    public TimeSpan Waits { get; init; }

    /// <summary>The name of the order that must have been accepted before; null where it follows none.</summary>
    public string? After { get; init; }

    /// <summary>Whether all its <see cref="Times"/> leave at once and are admitted together. Default false.</summary>
    public bool AtOnce { get; init; }

    /// <summary>
    /// The most that sending it once can cost, in the account's currency; 0 for what cannot buy anything.
    /// </summary>
    public decimal Price { get; init; }

    /// <summary>Whether it is an <c>add</c> that could buy something.</summary>
    public bool IsOrder => Request.CanBuy;

    /// <summary>Whether it is an order that the panel must refuse.</summary>
    public bool IsRefusedOrder => IsOrder && Request.Expects is Expectation.Refusal;
}
