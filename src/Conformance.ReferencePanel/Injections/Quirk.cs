using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Injections;

/// <summary>
/// One way in which a panel differs from the plain one. The panel's own code shows the right behaviour and names no quirk; it
/// only offers these five places, in which a quirk does what it is named for. Each is left alone unless the quirk says otherwise.
/// </summary>
/// <param name="Id">By which it is switched on.</param>
/// <param name="What">What is different, as a sentence.</param>
internal abstract record Quirk(string Id, string What)
{
    /// <summary>The dialects in which it makes a difference.</summary>
    public Func<Dialect, bool> In { get; init; } = _ => true;

    /// <summary>Latency, one request at a time, and the rate limit.</summary>
    public Func<ServerSettings, ServerSettings> Server { get; init; } = plain => plain;

    /// <summary>The codes, the texts, the methods and the places of keys.</summary>
    public Func<Dialect, Dialect> Dialect { get; init; } = plain => plain;

    /// <summary>SQL on the opening state: other rows, or triggers for what an effect should bring with it, or should not.</summary>
    public string? Opening { get; init; }

    /// <summary>Around the answering of one request: what it asks, what it does, and what else is done.</summary>
    public Around Around { get; init; } = (call, _, next) => next(call);

    /// <summary>What goes out: the code, the headers, the JSON or the bytes.</summary>
    public Func<Asked, Outgoing, Outgoing> Leave { get; init; } = (_, plain) => plain;
}
