using System.Globalization;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Reads the status of orders, all in one request each time, until they have ended or the longest wait is over.
/// </summary>
internal static class StatusPolling
{
    /// <summary>The waits before each request; together they are the longest that a run waits.</summary>
    private static readonly IReadOnlyList<TimeSpan> Waits =
    [
        .. new[] { 2, 2, 3, 3, 5, 5, 5, 5, 10, 10, 10 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
    ];

    public static string Longest { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Sum(Waits).TotalSeconds:0} s");

    private static int Expected => (Waits.Count + 1) / 2;

    /// <summary>How long a panel takes is not known: half of the requests are expected.</summary>
    public static PlannedRequest Plan(ScenarioContext context) =>
        new(context.BatchRequest(Names.Progress, "status"))
        {
            Times = Expected,
            Most = Waits.Count,
            Waits = Sum(Waits.Take(Expected)),
            After = Names.First,
        };

    /// <summary>
    /// The last status that was seen of each order; null where the panel showed none, so that there was nothing to wait
    /// for.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Until(
        ScenarioContext context,
        ScenarioPlan plan,
        IReadOnlyList<string> orders
    )
    {
        var statuses = orders.Distinct().ToDictionary(order => order, _ => (string?)"");
        var request = plan[Names.Progress].WithIds("orders", orders);
        foreach (var wait in Waits)
        {
            await context.Wait(wait);
            var progress = await context.SendRequired(request);
            foreach (var order in orders)
                statuses[order] = StatusOf(progress, order);
            if (statuses.Values.All(status => status is null || HasEnded(status)))
                break;
        }

        return statuses;
    }

    public static bool HasEnded(string? status) => HasDelivered(status) || status is "Canceled";

    /// <summary>Whether it ended with at least a part delivered, so that there is something to refill.</summary>
    public static bool HasDelivered(string? status) => status is "Completed" or "Partial";

    private static TimeSpan Sum(IEnumerable<TimeSpan> waits) =>
        waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    private static string? StatusOf(Exchange progress, string order) =>
        progress.ParsedBody.Member(order) is { } entry ? ParsedBody.TextOf(entry, "status") : null;
}
