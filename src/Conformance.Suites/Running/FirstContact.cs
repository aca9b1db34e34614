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
            return $"the panel at {endpoint} cannot be reached: {opening[0].Obstacle}";
        if (!opening.All(e => e.Reading.IsRefusal))
            return null;
        var came = Evidence.Received(opening[0]);
        return opening[0].Reading.ErrorText is null
            ? $"no panel answers at {endpoint}: {came}. Check Panel.Url (PANEL_URL)"
            : $"the panel refuses the key that Panel.Key (PANEL_KEY) holds: {came}. Either it is not the key of an account there, or the panel takes no key in the form";
    }
}
