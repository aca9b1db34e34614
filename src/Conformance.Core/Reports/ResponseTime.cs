using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>How long a panel took to respond to an action, from the first byte sent to the last one received.</summary>
/// <param name="Answers">How many whole responses of the panel's own there were.</param>
/// <param name="Median">Milliseconds, by the nearest rank.</param>
/// <param name="P95">The 95th percentile in milliseconds, by the nearest rank: of fewer than 20 the slowest.</param>
public sealed record ResponseTime(int Answers, double Median, double P95)
{
    /// <summary>
    /// The times of each action that has responses, in the order in which the documents name the actions.
    /// </summary>
    /// <param name="exchanges">The exchanges of a run.</param>
    public static IReadOnlyDictionary<string, ResponseTime> PerAction(IReadOnlyList<Exchange> exchanges)
    {
        var answered = exchanges
            .Where(e => e.Response is not null && e.TransportFailure is null)
            .ToLookup(e => e.Request.Field("action"), e => e.Milliseconds);
        return Dialect
            .AllActions.Where(answered.Contains)
            .ToDictionary(action => action, action => Of([.. answered[action].Order()]));
    }

    private static ResponseTime Of(IReadOnlyList<double> sorted) =>
        new(sorted.Count, Quantile(sorted, 0.5), Quantile(sorted, 0.95));

    private static double Quantile(IReadOnlyList<double> sorted, double share) =>
        sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
