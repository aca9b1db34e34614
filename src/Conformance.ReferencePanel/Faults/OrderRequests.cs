using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What faults tell orders apart by when they are asked for, whoever asks.</summary>
internal static class OrderRequests
{
    private static readonly Dictionary<string, Service> Services = ServiceFile
        .Read()
        .ToDictionary(service => $"{service.Id}");

    /// <summary>The first service of a type.</summary>
    public static string ServiceOf(string type) => Services.First(service => service.Value.Type == type).Key;

    /// <summary>The service that an order names; null where there is none, or it is no order.</summary>
    public static Service? Service(ApiCall call) =>
        call.IsFor("add") ? Services.GetValueOrDefault(call.Text("service") ?? "") : null;

    public static bool IsOfType(ApiCall call, string type) => Service(call)?.Type == type;

    public static bool IsDefault(ApiCall call) => IsOfType(call, OrderTypes.Default);

    public static bool IsForUserName(ApiCall call) =>
        call.IsFor("add")
        && call.Text("link") is { Length: > 0 } link
        && !link.Contains("://", StringComparison.Ordinal);
}
