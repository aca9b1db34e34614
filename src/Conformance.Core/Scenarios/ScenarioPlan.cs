using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>The requests that one scenario is to send, by name.</summary>
/// <param name="requests">The requests, in the order in which the scenario begins to send them.</param>
public sealed class ScenarioPlan(IReadOnlyList<PlannedRequest> requests)
{
    private readonly ILookup<string, PanelRequest> byName = requests.ToLookup(
        planned => planned.Request.Name,
        planned => planned.Request
    );

    /// <summary>A plan of no request.</summary>
    public static ScenarioPlan Empty { get; } = new([]);

    /// <summary>The requests with their prices and how often they are sent.</summary>
    public IReadOnlyList<PlannedRequest> Planned { get; } = requests;

    /// <summary>The requests alone.</summary>
    public IEnumerable<PanelRequest> Requests => Planned.Select(planned => planned.Request);

    /// <summary>The first request of a name.</summary>
    /// <exception cref="InvalidOperationException">The scenario has planned none of that name.</exception>
    public PanelRequest this[string name] =>
        Find(name) ?? throw new InvalidOperationException($"the request '{name}' was not planned");

    /// <summary>The first request of a name; null where none is planned.</summary>
    public PanelRequest? Find(string name) => All(name).FirstOrDefault();

    /// <summary>All requests of a name, in their order.</summary>
    public IEnumerable<PanelRequest> All(string name) => byName[name];
}
