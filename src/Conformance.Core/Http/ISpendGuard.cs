using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>What a request that could buy something has to pass.</summary>
public interface ISpendGuard
{
    /// <summary>Whether the request could buy something.</summary>
    public bool Guards(PanelRequest request);

    /// <summary>Lets requests through, or says why none of them may leave.</summary>
    /// <param name="orders">Requests that the gate guards.</param>
    /// <param name="atOnce">Whether they leave all at once instead of one after another.</param>
    /// <param name="say">Sends a request and records the exchange.</param>
    /// <exception cref="EnvironmentException">The run sends nothing more.</exception>
    /// <returns>The exchanges, or the reason why there are none.</returns>
    public Task<(IReadOnlyList<Exchange> Said, BudgetExceeded? Why)> Pass(
        IReadOnlyList<PanelRequest> orders,
        bool atOnce,
        Func<PanelRequest, Task<Exchange>> say
    );
}
