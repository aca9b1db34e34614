using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>Tells from the opening whether there is a panel to certify, and an account to do it with.</summary>
internal static class FirstContact
{
    /// <summary>Why nothing can be said of the panel; null when something can.</summary>
    public static string? Trouble(Uri endpoint, IReadOnlyList<Exchange> opening)
    {
        if (opening.All(e => e.Obstacle is not null))
            return $"the panel at {endpoint} cannot be reached: {opening[^1].Obstacle}";
        return opening.All(e => e.Reading.IsRefusal)
            ? $"the panel refuses both `services` and `balance`: {Evidence.Received(opening[0])}. Check Panel.Key (PANEL_KEY) and Panel.Url (PANEL_URL)"
            : null;
    }
}
