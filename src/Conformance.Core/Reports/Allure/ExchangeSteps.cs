using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports.Allure;

/// <summary>
/// Makes the steps that show exchanges. Each result has attachments of its own, for Allure 3 shows a file in one
/// result only. Where nothing is wrong, the first exchanges stand for the rest.
/// </summary>
internal sealed class ExchangeSteps(string folder, ConformanceReport report, IReadOnlyList<Exchange> exchanges)
{
    /// <summary>The most exchanges that are attached to a result that passed.</summary>
    public const int MostOfPassed = 20;

    private const int LongestBody = 64 * 1024;

    private readonly Dictionary<int, Exchange> sent = exchanges.ToDictionary(e => e.Number);

    /// <summary>The last file with each text, by the text's name.</summary>
    private readonly Dictionary<string, string> written = [];

    /// <summary>A step for each exchange that the result rests on.</summary>
    /// <param name="result">The result.</param>
    public IReadOnlyList<AllureStep> For(Result result)
    {
        var attached = result.Outcome is Outcome.Passed ? MostOfPassed : int.MaxValue;
        return
        [
            .. result
                .Exchanges.Where(sent.ContainsKey)
                .Select((number, n) => Step(sent[number], n < attached ? Attach(result, sent[number]) : [])),
        ];
    }

    private static AllureStep Step(Exchange exchange, IReadOnlyList<AllureAttachment> attachments)
    {
        var start = exchange.StartedAt.ToUnixTimeMilliseconds();
        var came = exchange.Response is { } response ? $"HTTP {response.Status}" : "no whole answer";
        return new AllureStep
        {
            Name = $"{exchange.Number}. {exchange.Name}: {exchange.Request.Method} brought {came}",
            Status = exchange.Response is null ? AllureStatus.Broken : AllureStatus.Passed,
            StatusDetails = exchange.RecordedFailure is null
                ? null
                : new AllureStatusDetails(exchange.RecordedFailure.Description),
            Start = start,
            Stop = start + (long)Math.Ceiling(exchange.Milliseconds),
            Attachments = attachments,
        };
    }

    private IReadOnlyList<AllureAttachment> Attach(Result result, Exchange exchange) =>
        [
            Attach(result, $"request {exchange.Number}", () => ExchangeText.Request(exchange.Request)),
            Attach(result, $"answer {exchange.Number}", () => ExchangeText.Response(exchange, LongestBody)),
        ];

    /// <summary>A text is made once, and copied for each other result.</summary>
    private AllureAttachment Attach(Result result, string name, Func<string> text)
    {
        var file = $"{StableId.OfRun(report, result.Requirement, name)}{AllureResults.AttachmentSuffix}";
        if (written.TryGetValue(name, out var same))
            File.Copy(Path.Combine(folder, same), Path.Combine(folder, file), overwrite: true);
        else
            File.WriteAllText(Path.Combine(folder, file), text());
        written[name] = file;
        return new AllureAttachment(name, file, "text/plain");
    }
}
