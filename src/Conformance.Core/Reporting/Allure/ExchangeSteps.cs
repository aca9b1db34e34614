using Conformance.Core.Wire;

namespace Conformance.Core.Reporting.Allure;

/// <summary>The steps that show exchanges. An exchange that several requirements judge is written once.</summary>
internal sealed class ExchangeSteps(string folder, ConformanceReport report, IReadOnlyList<Exchange> exchanges)
{
    private readonly Dictionary<int, Exchange> sent = exchanges.ToDictionary(e => e.Number);
    private readonly Dictionary<int, AllureStep> written = [];

    /// <summary>A step for each number of which there is an exchange.</summary>
    public IReadOnlyList<AllureStep> For(IEnumerable<int> numbers) => [.. numbers.Where(sent.ContainsKey).Select(For)];

    private AllureStep For(int number) =>
        written.TryGetValue(number, out var step) ? step : written[number] = Write(sent[number]);

    private AllureStep Write(Exchange exchange)
    {
        var start = exchange.StartedAt.ToUnixTimeMilliseconds();
        var came = exchange.Response is { } answer ? $"HTTP {answer.Status}" : "no whole answer";
        return new AllureStep
        {
            Name = $"{exchange.Number}. {exchange.Name}: {exchange.Request.Method} brought {came}",
            Status = exchange.Response is null ? AllureStatus.Broken : AllureStatus.Passed,
            StatusDetails = exchange.Trouble is null ? null : new AllureStatusDetails(exchange.Trouble.What),
            Start = start,
            Stop = start + (long)Math.Ceiling(exchange.Milliseconds),
            Attachments =
            [
                Attach(exchange.Number, "request", ExchangeText.Request(exchange.Request)),
                Attach(exchange.Number, "answer", ExchangeText.Answer(exchange)),
            ],
        };
    }

    private AllureAttachment Attach(int number, string name, string text)
    {
        var file = $"{StableId.OfRun(report, $"exchange {number}", name)}{AllureResults.AttachmentSuffix}";
        File.WriteAllText(Path.Combine(folder, file), text);
        return new AllureAttachment($"{name} {number}", file, "text/plain");
    }
}
