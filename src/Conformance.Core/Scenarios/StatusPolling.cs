using System.Globalization;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Looks at orders, all in one request each time, until they have ended or the longest wait is over.</summary>
internal static class StatusPolling
{
    /// <summary>The waits between looks; together they are the longest that a run waits.</summary>
    private static readonly IReadOnlyList<TimeSpan> Waits =
    [
        .. new[] { 2, 2, 3, 3, 5, 5, 5, 5, 10, 10, 10 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
    ];

    public static string Longest { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Waits.Sum(wait => wait.TotalSeconds):0} s");

    /// <summary>The last word that was seen of each order; null where the panel told none, so that there was nothing to wait for.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Until(
        ScenarioContext context,
        IReadOnlyList<string> orders
    )
    {
        var words = orders.Distinct().ToDictionary(order => order, _ => (string?)"");
        foreach (var wait in Waits)
        {
            await context.Wait(wait);
            var progress = await context.Hear(context.AskMany("orders.progress", "status", "orders", orders));
            foreach (var order in orders)
                words[order] = progress.ParsedBody.Member(order) is { } entry
                    ? ParsedBody.TextOf(entry, "status")
                    : null;
            if (words.Values.All(word => word is null || HasEnded(word)))
                break;
        }

        return words;
    }

    public static bool HasEnded(string? word) => HasDelivered(word) || word is "Canceled";

    /// <summary>Whether it ended with at least a part delivered, so that there is something to refill.</summary>
    public static bool HasDelivered(string? word) => word is "Completed" or "Partial";
}
