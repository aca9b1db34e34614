using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Suites.Tests.Runs.Hostile;

/// <summary>A request as it came over the wire, a character for each byte.</summary>
internal sealed partial record HeardRequest(string Head, string Body)
{
    private const string EndOfHead = "\r\n\r\n";

    /// <summary>Wherever it stands: in the query, in a form or in a JSON body.</summary>
    public string Action => TheAction().Match(Head.Split('\r')[0] + "\n" + Body).Groups[1].Value;

    /// <summary>Its bytes, with another header.</summary>
    public byte[] With(string header) =>
        Encoding.Latin1.GetBytes(Head.Insert(Head.IndexOf('\n') + 1, header + "\r\n") + Body);

    /// <summary>The next request; null when the connection ends before one is whole.</summary>
    public static async Task<HeardRequest?> Read(PipeReader from, CancellationToken cancellation)
    {
        while (await from.ReadAsync(cancellation) is { Buffer: var buffer, IsCompleted: var ended })
        {
            var text = Encoding.Latin1.GetString(buffer);
            if (Whole(text) is { } request)
            {
                from.AdvanceTo(buffer.GetPosition(request.Head.Length + request.Body.Length));
                return request;
            }

            from.AdvanceTo(buffer.Start, buffer.End);
            if (ended)
                return null;
        }

        return null;
    }

    private static HeardRequest? Whole(string text)
    {
        var head = text.IndexOf(EndOfHead, StringComparison.Ordinal) + EndOfHead.Length;
        if (head < EndOfHead.Length)
            return null;
        var length = TheLength().Match(text[..head]) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;
        return text.Length < head + length ? null : new HeardRequest(text[..head], text.Substring(head, length));
    }

    [GeneratedRegex(@"\baction(?:=|"": ?"")(\w*)")]
    private static partial Regex TheAction();

    [GeneratedRegex(@"^Content-Length: (\d+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex TheLength();
}
