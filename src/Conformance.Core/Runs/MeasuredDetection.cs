using System.Text.Json;
using Conformance.Core.Reports;

namespace Conformance.Core.Runs;

/// <summary>detection.json: what the project's own tests measured that this version detects.</summary>
internal static class MeasuredDetection
{
    /// <summary>The figures, as they stand in every report.</summary>
    public static Detection Figures { get; } = Read();

    private static Detection Read()
    {
        using var file = typeof(MeasuredDetection).Assembly.GetManifestResourceStream("detection.json")!;
        return JsonSerializer.Deserialize<Detection>(file, JsonSerializerOptions.Web)!;
    }
}
