namespace Conformance.JsonSchema;

/// <summary>The grammar of RFC 3986, and of RFC 3987, which allows more characters.</summary>
/// <param name="beyond">A class of further characters, as an alternative of a regular expression.</param>
/// <param name="beyondInQuery">As <paramref name="beyond"/>, in a query alone.</param>
internal sealed class UriGrammar(string beyond, string beyondInQuery)
{
    private const string Encoded = "%[0-9A-Fa-f]{2}";
    private const string Unreserved = @"0-9A-Za-z\-._~";
    private const string Delimiters = "!$&'()*+,;=";
    private const string Future = $"[Vv][0-9A-Fa-f]+\\.[{Unreserved}{Delimiters}:]+";

    public static UriGrammar Ascii { get; } = new("", "");

    public static UriGrammar International { get; } =
        new(
            @"|[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]|[\ud800-\udb7f][\udc00-\udfff]",
            @"|[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]"
        );

    public string Absolute => $@"[A-Za-z][0-9A-Za-z+\-.]*:({Rooted}|{Character}+(/{Segments})?|){Rest}";

    public string Reference => $"({Absolute}|({Rooted}|{CharacterButColon}+(/{Segments})?|){Rest})";

    private string Rooted => $"(//{Authority}(/{Segments})?|/({Character}+(/{Segments})?)?)";

    private string Authority => $@"(({UserInfo}*@)?(\[({IpAddress.V6}|{Future})\]|{Name}*)(:[0-9]*)?)";

    private string UserInfo => $"([{Unreserved}{Delimiters}:]|{Encoded}{beyond})";

    private string Name => $"([{Unreserved}{Delimiters}]|{Encoded}{beyond})";

    private string Segments => $"({Character}|/)*";

    private string Rest => $@"(\?({Character}|[/?]{beyondInQuery})*)?(#({Character}|[/?])*)?";

    private string Character => $"({CharacterButColon}|:)";

    private string CharacterButColon => $"([{Unreserved}{Delimiters}@]|{Encoded}{beyond})";
}
