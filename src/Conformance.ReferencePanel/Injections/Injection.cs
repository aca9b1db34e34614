using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>
/// One way in which a panel differs from the plain one: a fault or a variation. The panel's own code shows the right
/// behaviour and names no injection. It offers five places in which an injection can act; each does nothing by default.
/// </summary>
/// <param name="Id">The id by which it is switched on.</param>
/// <param name="Description">What is different, as a sentence.</param>
internal abstract record Injection(string Id, string Description)
{
    /// <summary>Whether it makes a difference in a dialect.</summary>
    public Func<PanelDialect, bool> AppliesTo { get; init; } = _ => true;

    /// <summary>Changes the latency, the number of requests at a time, or the rate limit.</summary>
    public Func<ServerSettings, ServerSettings> ConfigureServer { get; init; } = settings => settings;

    /// <summary>Changes the codes and texts of refusals, the methods, or where keys are read.</summary>
    public Func<PanelDialect, PanelDialect> ConfigureDialect { get; init; } = dialect => dialect;

    /// <summary>SQL that runs on the initial state: it changes rows, or creates triggers for later events.</summary>
    public string? SetupSql { get; init; }

    /// <summary>Stands around the answering of each request.</summary>
    public RequestInterceptor Intercept { get; init; } = (call, _, next) => next(call);

    /// <summary>Changes the response that goes out: its code, its headers, its JSON or its bytes.</summary>
    public ResponseRewriter RewriteResponse { get; init; } = (_, response) => response;
}
