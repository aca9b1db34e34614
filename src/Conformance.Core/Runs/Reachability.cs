using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>Tells from the opening whether there is a panel to certify, and an account to do it with.</summary>
internal static class Reachability
{
    /// <summary>Why nothing can be said of the panel; null when something can.</summary>
    /// <param name="endpoint">The panel's endpoint.</param>
    /// <param name="opening">The first exchanges.</param>
    public static string? Trouble(Uri endpoint, IReadOnlyList<Exchange> opening)
    {
        if (opening.All(exchange => exchange.TransportFailure is not null))
            return $"the panel at {endpoint} cannot be reached: {opening[^1].TransportFailure}";
        if (!opening.All(exchange => exchange.ParsedBody.IsRefusal))
            return null;
        return $"the panel refuses both `services` and `balance`: {ExchangeSummary.Received(opening[0])}. "
            + "Check Panel.Key (PANEL_KEY) and Panel.Url (PANEL_URL)";
    }
}
