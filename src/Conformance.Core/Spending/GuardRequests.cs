using Conformance.Core.Http;

namespace Conformance.Core.Spending;

/// <summary>What the spend guard itself sends, and how it waits.</summary>
/// <param name="Balance">The request for a balance.</param>
/// <param name="Orders">The request for the status of several orders, without their ids.</param>
/// <param name="BatchLimit">How many ids it may have.</param>
/// <param name="Wait">Lets the panel's time pass.</param>
public sealed record GuardRequests(
    PanelRequest Balance,
    PanelRequest Orders,
    int BatchLimit,
    Func<TimeSpan, Task> Wait
);
