using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>What every request that could buy something passes.</summary>
public interface ISpendGuard
{
    /// <summary>Whether a request has to pass.</summary>
    public bool Guards(PanelRequest request);

    /// <summary>
    /// Sends orders if all of them fit the budget together, or reports why none of them may leave. Of orders that leave
    /// one after another, those that follow one that cost too much stay.
    /// </summary>
    /// <param name="orders">Requests that are guarded.</param>
    /// <param name="atOnce">Whether they leave all at once instead of one after another.</param>
    /// <param name="send">Sends a request and records the exchange.</param>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    /// <returns>The exchanges, and where some orders did not leave, the reason; those are the last ones.</returns>
    public Task<(IReadOnlyList<Exchange> Exchanges, BudgetExceeded? Exceeded)> SendWithinBudget(
        IReadOnlyList<PanelRequest> orders,
        bool atOnce,
        Func<PanelRequest, Task<Exchange>> send
    );
}
