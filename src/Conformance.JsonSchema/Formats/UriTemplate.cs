namespace Conformance.JsonSchema;

/// <summary>The grammar of RFC 6570.</summary>
internal static class UriTemplate
{
    public const string Any = $@"({Literal}|\{{[+#./;?&=,!@|]?{Variable}(,{Variable})*\}})*";

    private const string Encoded = "%[0-9A-Fa-f]{2}";
    private const string Literal = $@"([!#$&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~\u00a0-\uffff]|{Encoded})";
    private const string Letter = $"([0-9A-Za-z_]|{Encoded})";
    private const string Variable = $@"{Letter}(\.?{Letter})*(\*|:[1-9][0-9]{{0,3}})?";
}
