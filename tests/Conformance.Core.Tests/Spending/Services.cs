using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Contracts;

namespace Conformance.Core.Tests.Spending;

/// <summary>Service lists as panels send them.</summary>
internal static class Services
{
    private static readonly Dialect Untyped = EmbeddedContract.Contract.Dialect("sns-panel");

    /// <summary>A cheap service, a dearer one, and a package.</summary>
    public static ServiceList Three =>
        Read(
            """
            [
              { "service": 1, "type": "Default", "rate": "0.90", "min": "50", "max": "10000" },
              { "service": 2, "type": "Default", "rate": 5.5, "min": 10, "max": 1000, "refill": true, "cancel": false },
              { "service": 3, "type": "Custom Comments Package", "rate": "7", "min": "1", "max": "1" }
            ]
            """
        );

    /// <param name="json">The list.</param>
    /// <param name="dialect">Whose list it is; one in which a list without types means Default otherwise.</param>
    public static ServiceList Read(string json, Dialect? dialect = null) =>
        ServiceList.Read(JsonSerializer.Deserialize<JsonElement>(json), dialect ?? Untyped);

    public static ServiceType Type(string name) => Untyped.KnownServiceTypes.Single(type => type.Name == name);

    /// <summary>A service of which 1 costs 1, from 10 to 1000.</summary>
    public static ServiceOffer Of(string type) =>
        new(
            1,
            type,
            Untyped.KnownServiceTypes.FirstOrDefault(known => known.Name == type),
            1000,
            10,
            1000,
            false,
            false
        );

    /// <summary>An order's fields, written as <c>name=value&amp;name=value</c>.</summary>
    public static Func<string, string?> Fields(string text)
    {
        var fields = text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .ToDictionary(field => field[0], field => field[1]);
        return name => fields.GetValueOrDefault(name);
    }
}
