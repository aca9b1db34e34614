using System.Text.Encodings.Web;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Suites.Tests.Runs;

/// <summary>
/// Secrets that stand nowhere else, so that whoever finds one, or half of one, knows where it comes from.
/// </summary>
internal static class Canary
{
    private const string SpendGuard = "Ijsvogel4duikt5snel6";

    /// <summary>The settings by which the keys are given, and the keys with the reference panel's own.</summary>
    private static readonly (string Setting, string Key, string Own)[] Keys =
    [
        ("Panel.Key", "Kanarie/9+vogel=geel&7", DemoAccounts.Funded),
        ("Panel.OtherKey", "Distelvink8zingt3mooi1", DemoAccounts.Other),
        ("Panel.UnfundedKey", "Goudvink\"5<slaapt>4diep", DemoAccounts.Unfunded),
        ("Panel.LowFundsKey", "Winterkoning6klein2maar", DemoAccounts.LowFunds),
        ("Panel.SuspendedKey", "Roodborst7kijkt8omhoog9", DemoAccounts.Suspended),
    ];

    /// <summary>The keys.</summary>
    public static IEnumerable<string> OfAccounts => Keys.Select(key => key.Key);

    /// <summary>A panel that takes these keys, and repeats them in every way.</summary>
    public static Task<EchoingPanel> Before(Uri panel) =>
        EchoingPanel.Start(panel, Keys.ToDictionary(key => key.Key, key => key.Own), SpendGuard);

    /// <summary>What a run is given to certify such a panel.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(EchoingPanel panel) =>
        [
            ("Panel.Url", panel.Endpoint.AbsoluteUri),
            .. Keys.Select(key => (key.Setting, key.Key)),
            ("Panel.Headers", $"X-Staging: Bearer {SpendGuard}"),
            ("Panel.Mode", "order"),
            ("Panel.MaxSpend", "50"),
            ("Panel.ServiceId", "1"),
            ("Panel.Link", "https://example.com/post"),
            ("Panel.RequestsPerMinute", "0"),
            ("Panel.MaxHeaderSize", "256"),
        ];

    /// <summary>A line for each secret, or half of one, that a text holds in any encoding.</summary>
    public static IEnumerable<string> Leaks(IReadOnlyCollection<(string Place, string Text)> texts) =>
        from secret in Keys.Select(key => key.Key).Append(SpendGuard)
        from part in EchoingPanel.Parts(secret)
        from spelling in EchoingPanel.Encodings(part).Select(Unpadded).SelectMany(AsWritten).Distinct()
        from text in texts
        where text.Text.Contains(spelling, StringComparison.OrdinalIgnoreCase)
        select $"{spelling} in {text.Place}";

    /// <summary>
    /// As a page shows it, and as a file of JSON holds it: once as a string, and once in a body, which is a string
    /// there.
    /// </summary>
    private static IEnumerable<string> AsWritten(string spelling) =>
        [spelling, Escaped(spelling), Escaped(Escaped(spelling))];

    private static string Escaped(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);

    /// <summary>The last characters of base64 depend on what follows.</summary>
    private static string Unpadded(string spelling) => spelling.EndsWith('=') ? spelling.TrimEnd('=')[..^1] : spelling;
}
