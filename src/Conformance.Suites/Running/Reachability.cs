using Conformance.Core.Transcripts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>Tells from the opening whether there is a panel to certify, and an account to do it with.</summary>
internal static class Reachability
{
    /// <summary>Why nothing can be said of the panel; null when something can.</summary>
    public static string? Trouble(Uri endpoint, IReadOnlyList<Exchange> opening)
    {
        if (opening.All(e => e.TransportFailure is not null))
            return $"the panel at {endpoint} cannot be reached: {opening[^1].TransportFailure}";
        return opening.All(e => e.ParsedBody.IsRefusal)
            ? $"the panel refuses both `services` and `balance`: {ExchangeSummary.Received(opening[0])}. Check Panel.Key (PANEL_KEY) and Panel.Url (PANEL_URL)"
            : null;
    }
}
