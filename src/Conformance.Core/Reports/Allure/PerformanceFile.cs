using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Allure;

/// <summary>
/// performance.json: what Allure 3 shows as metrics and compares with earlier runs. allurerc.json has their titles
/// and units.
/// </summary>
internal static class PerformanceFile
{
    public const string Name = "performance.json";

    /// <summary>Allure's id of what the run as a whole measured, where the others are of an action.</summary>
    private const string Run = "run";

    public static void Write(string folder, ConformanceReport report) =>
        File.WriteAllBytes(
            Path.Combine(folder, Name),
            JsonSerializer.SerializeToUtf8Bytes(Metrics(report), ReportJson.Line)
        );

    private static IEnumerable<AllureMetric> Metrics(ConformanceReport report)
    {
        var start = report.StartedAt.ToUnixTimeMilliseconds();
        var stop = start + (long)(report.DurationSeconds * 1000);
        return
        [
            new(Run, "requests", report.Requests, start, stop),
            .. report.ResponseTimes.SelectMany(action =>
                new AllureMetric[]
                {
                    new(action.Key, "median", action.Value.Median, start, stop),
                    new(action.Key, "p95", action.Value.P95, start, stop),
                }
            ),
        ];
    }
}
