using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>What broke a requirement, as the labelled lines in which a result's message tells it.</summary>
/// <param name="Sent">The request, on one line.</param>
/// <param name="Exchange">The exchange's number.</param>
/// <param name="Expected">What should have come.</param>
/// <param name="Came">What came instead.</param>
/// <param name="Where">The JSON Pointer of the place in the answer; empty for the answer as a whole.</param>
/// <param name="Answer">The beginning of the answer.</param>
public sealed partial record Breach(
    string Sent,
    int Exchange,
    string Expected,
    string Came,
    string Where,
    string Answer
)
{
    private const string Whole = "the answer as a whole";

    /// <summary>The breach that a message tells; null where it tells none in this form.</summary>
    public static Breach? In(string? message)
    {
        var told = Form().Match(message ?? "");
        return
            told.Success
            && int.TryParse(
                told.Groups["exchange"].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var exchange
            )
            ? new Breach(
                told.Groups["sent"].Value,
                exchange,
                told.Groups["expected"].Value,
                told.Groups["came"].Value,
                told.Groups["where"].Value is Whole ? "" : told.Groups["where"].Value,
                told.Groups["answer"].Value
            )
            : null;
    }

    public override string ToString() =>
        $"""
            sent      {Sent} (exchange {Exchange})
            expected  {Expected}
            came      {Came}
            where     {(Where.Length == 0 ? Whole : Where)}
            answer    {Answer}
            """;

    [GeneratedRegex(
        @"^sent      (?<sent>.*) \(exchange (?<exchange>[0-9]+)\)\r?\nexpected  (?<expected>.*?)\r?\ncame      (?<came>.*?)\r?\nwhere     (?<where>.*?)\r?\nanswer    (?<answer>.*?)\r?$",
        RegexOptions.Multiline
    )]
    private static partial Regex Form();
}
