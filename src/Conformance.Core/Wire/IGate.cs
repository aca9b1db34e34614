namespace Conformance.Core.Wire;

/// <summary>What a request that could buy something has to pass.</summary>
public interface IGate
{
    /// <summary>Whether the request could buy something.</summary>
    public bool Guards(PanelRequest request);

    /// <summary>Lets the request through, or says why not.</summary>
    /// <param name="request">A request that the gate guards.</param>
    /// <param name="say">Sends a request and records the exchange.</param>
    /// <returns>The exchange, or the reason why there is none.</returns>
    public Task<(Exchange? Exchange, string? Reason)> Pass(PanelRequest request, Func<PanelRequest, Task<Exchange>> say);
}
