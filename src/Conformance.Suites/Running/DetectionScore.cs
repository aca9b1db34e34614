using System.Text.Json;
using Conformance.Core.Reports;

namespace Conformance.Suites.Running;

/// <summary>detection.json, which is part of the suites.</summary>
internal static class DetectionScore
{
    public static Detection Measured { get; } = Read();

    private static Detection Read()
    {
        using var file = typeof(DetectionScore).Assembly.GetManifestResourceStream("detection.json")!;
        return JsonSerializer.Deserialize<Detection>(file, JsonSerializerOptions.Web)!;
    }
}
