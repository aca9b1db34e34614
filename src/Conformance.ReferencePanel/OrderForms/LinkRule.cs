namespace Conformance.ReferencePanel.OrderForms;

/// <summary>An http URL, or a bare user name; blanks around it do no harm, blanks within it do.</summary>
internal sealed class LinkRule : IParameterRule
{
    private const int Longest = 2048;

    public bool Accepts(string value)
    {
        var link = value.Trim();
        return link.Length > 0
            && value.Length <= Longest
            && !link.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && (!link.Contains("://", StringComparison.Ordinal) || IsHttp(link));
    }

    private static bool IsHttp(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
