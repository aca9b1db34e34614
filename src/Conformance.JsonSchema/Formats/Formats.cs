namespace Conformance.JsonSchema;

/// <summary>
/// Every format by its name, with whether a text is in it. Of <c>hostname</c> the letters, digits and lengths are
/// looked at, not what a label that begins with "xn--" stands for; for the same reason <c>idn-hostname</c> is not here.
/// </summary>
internal static class Formats
{
    private const string PointerTokens = "(/([^/~]|~[01])*)*";

    public static Dictionary<string, Func<string, bool>> All { get; } =
        new()
        {
            ["date"] = Calendar.IsDate,
            ["time"] = Calendar.IsTime,
            ["date-time"] = Calendar.IsDateTime,
            ["duration"] = Grammar.Of(Calendar.Duration),
            ["email"] = Grammar.Of(MailAddress.Ascii),
            ["idn-email"] = Grammar.Of(MailAddress.International),
            ["hostname"] = Grammar.Of(HostName.Ascii, HostName.MaxCharacters),
            ["ipv4"] = Grammar.Of(IpAddress.V4),
            ["ipv6"] = Grammar.Of(IpAddress.V6),
            ["uri"] = Grammar.Of(UriGrammar.Ascii.Absolute),
            ["uri-reference"] = Grammar.Of(UriGrammar.Ascii.Reference),
            ["iri"] = Grammar.Of(UriGrammar.International.Absolute),
            ["iri-reference"] = Grammar.Of(UriGrammar.International.Reference),
            ["uri-template"] = Grammar.Of(UriTemplate.Any),
            ["uuid"] = Grammar.Of("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
            ["json-pointer"] = Grammar.Of(PointerTokens),
            ["relative-json-pointer"] = Grammar.Of($"(0|[1-9][0-9]*)(#|{PointerTokens})"),
            ["regex"] = EcmaPattern.IsOne,
        };
}
