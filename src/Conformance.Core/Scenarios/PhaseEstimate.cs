namespace Conformance.Core.Scenarios;

/// <summary>What a phase comes to, where the panel accepts and delivers its orders.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Expected">How many requests are expected, the spend guard's among them.</param>
/// <param name="Most">How many there are where whatever may be sent again is.</param>
/// <param name="Price">What its orders may cost together at their worst, in the account's currency.</param>
/// <param name="Time">How long it takes.</param>
public sealed record PhaseEstimate(Phase Phase, int Expected, int Most, decimal Price, TimeSpan Time);
