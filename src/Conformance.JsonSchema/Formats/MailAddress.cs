namespace Conformance.JsonSchema;

/// <summary>Mailboxes of RFC 5321, and with characters beyond ASCII of RFC 6531.</summary>
internal static class MailAddress
{
    public const string Ascii = $@"([{Atom}]+(\.[{Atom}]+)*|""([{Quoted}]|\\[ -~])*"")@({HostName.Ascii}|{Literal})";

    public const string International =
        $@"([{Atom}{Beyond}]+(\.[{Atom}{Beyond}]+)*|""([{Quoted}{Beyond}]|\\[ -~])*"")@({Label}(\.{Label})*|{Literal})";

    private const string Atom = @"0-9A-Za-z!#$%&'*+/=?^_`{|}~\-";
    private const string Quoted = @" !#-\[\]-~";
    private const string Beyond = @"\u0080-\uffff";
    private const string Label = $"[0-9A-Za-z{Beyond}]([0-9A-Za-z{Beyond}-]*[0-9A-Za-z{Beyond}])?";
    private const string Literal = $@"\[({IpAddress.V4}|IPv6:{IpAddress.V6})\]";
}
