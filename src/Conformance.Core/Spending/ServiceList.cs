using System.Globalization;
using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Core.Spending;

/// <summary>
/// The services of a panel, read as leniently as money allows: numbers may come as strings or as numbers,
/// for their type is the schemas' matter. Entries without a usable id or rate are left out.
/// </summary>
public sealed class ServiceList
{
    private ServiceList(IReadOnlyList<ServiceOffer> offers) => Offers = offers;

    public IReadOnlyList<ServiceOffer> Offers { get; }

    public ServiceOffer? this[long id] => Offers.FirstOrDefault(o => o.Id == id);

    public static ServiceList Read(JsonElement? answer) => new(
        answer is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Offer).OfType<ServiceOffer>()] : []);

    /// <summary>
    /// The most that an <c>add</c> can cost, whatever the panel makes of it: the dearest service where it names none that is
    /// listed, the largest quantity where it names none that is a number, and any amount where no service is listed.
    /// </summary>
    public decimal WorstCase(string? service, string? quantity)
    {
        var known = long.TryParse(service, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? this[id] : null;
        return known is not null ? WorstCase(known, quantity) : Offers.Select(offer => WorstCase(offer, quantity)).DefaultIfEmpty(decimal.MaxValue).Max();
    }

    private static decimal WorstCase(ServiceOffer offer, string? quantity) =>
        offer.Price(decimal.TryParse(quantity, NumberStyles.Float, CultureInfo.InvariantCulture, out var units)
            ? Math.Max(Math.Ceiling(Math.Abs(units)), offer.Min)
            : offer.Max);

    private static ServiceOffer? Offer(JsonElement entry)
    {
        if (entry.ValueKind is not JsonValueKind.Object || Number(entry, "service") is not { } id || Number(entry, "rate") is not { } rate)
            return null;
        return id != Math.Truncate(id) || id is < 1 or > long.MaxValue
            ? null
            : new ServiceOffer((long)id, Type(entry), rate, Number(entry, "min") ?? 1, Number(entry, "max") ?? 1, Flag(entry, "refill"), Flag(entry, "cancel"));
    }

    private static decimal? Number(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(Reading.Text(value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Type(JsonElement entry) =>
        entry.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? Reading.Text(type) : null;

    private static bool Flag(JsonElement entry, string name) => entry.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True;
}
