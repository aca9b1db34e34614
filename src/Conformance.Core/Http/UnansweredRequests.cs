using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>Counts the requests in a row that got no response of the panel's own.</summary>
internal sealed class UnansweredRequests
{
    /// <summary>So many in a row, for more than one action, and the panel counts as gone.</summary>
    private const int Most = 5;

    private readonly List<string?> actions = [];

    /// <summary>Counts an exchange; a response of the panel's own sets the count back. Probes do not count.</summary>
    /// <returns>Why the panel counts as gone; null while it does not.</returns>
    public string? Count(Exchange exchange)
    {
        if (exchange.IsProbe)
            return null;
        lock (actions)
        {
            if (exchange.TransportFailure is not { IsTransient: true })
                actions.Clear();
            else
                actions.Add(exchange.Request.Field("action"));
            return IsGone ? Reason(exchange) : null;
        }
    }

    private bool IsGone => actions.Count >= Most && actions.Distinct().Skip(1).Any();

    private string Reason(Exchange last) =>
        $"the panel is gone: {actions.Count} requests in a row got no answer from it, "
        + $"the last one because {last.TransportFailure}";
}
