using System.Text.Json;
using Conformance.Core.Spending;

namespace Conformance.Core.Tests.Spending;

/// <summary>Service lists as panels send them.</summary>
internal static class Services
{
    /// <summary>A cheap service, a dearer one, and a package.</summary>
    public static ServiceList Three => Read(
        """
        [
          { "service": 1, "type": "Default", "rate": "0.90", "min": "50", "max": "10000" },
          { "service": 2, "type": "Default", "rate": 5.5, "min": 10, "max": 1000, "refill": true, "cancel": false },
          { "service": 3, "type": "Custom Comments Package", "rate": "7", "min": "1", "max": "1" }
        ]
        """);

    public static ServiceList Read(string json) => ServiceList.Read(JsonSerializer.Deserialize<JsonElement>(json));
}
