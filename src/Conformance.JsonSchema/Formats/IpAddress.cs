namespace Conformance.JsonSchema;

/// <summary>Addresses as RFC 3986 writes them.</summary>
internal static class IpAddress
{
    public const string V4 = $@"(({Octet})\.){{3}}({Octet})";

    public const string V6 =
        $"(({Group}:){{6}}{Last}"
        + $"|::({Group}:){{5}}{Last}"
        + $"|({Group})?::({Group}:){{4}}{Last}"
        + $"|(({Group}:){{0,1}}{Group})?::({Group}:){{3}}{Last}"
        + $"|(({Group}:){{0,2}}{Group})?::({Group}:){{2}}{Last}"
        + $"|(({Group}:){{0,3}}{Group})?::{Group}:{Last}"
        + $"|(({Group}:){{0,4}}{Group})?::{Last}"
        + $"|(({Group}:){{0,5}}{Group})?::{Group}"
        + $"|(({Group}:){{0,6}}{Group})?::)";

    private const string Octet = "25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]";
    private const string Group = "[0-9A-Fa-f]{1,4}";
    private const string Last = $"({Group}:{Group}|{V4})";
}
