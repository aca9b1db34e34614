namespace Conformance.JsonSchema;

/// <summary>Names of hosts by RFC 1123.</summary>
internal static class HostName
{
    public const int MaxCharacters = 253;

    public const string Ascii = $@"{Label}(\.{Label})*";

    private const string Label = "[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?";
}
