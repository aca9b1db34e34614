using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>How long a panel took to answer an action, from the first byte sent to the last one received.</summary>
/// <param name="Answers">How many whole answers of the panel's own there were.</param>
/// <param name="Median">Milliseconds, by the nearest rank.</param>
/// <param name="P95">The 95th percentile in milliseconds, by the nearest rank: of fewer than 20 answers the slowest.</param>
public sealed record ResponseTime(int Answers, double Median, double P95)
{
    /// <summary>Those of each action that was answered, in the order in which the documents name the actions.</summary>
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
