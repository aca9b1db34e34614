using System.Globalization;
using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>
/// The services of a panel, read as leniently as money allows: numbers may come as strings or as numbers, for their
/// JSON type is a matter of schemas. Entries without a usable id, rate or limits are left out: what they cost is
/// unknown.
/// </summary>
public sealed class ServiceList
{
    private ServiceList(IReadOnlyList<ServiceOffer> offers) => Offers = offers;

    /// <summary>A list of no service.</summary>
    public static ServiceList None { get; } = new([]);

    /// <summary>The services in the order of the list.</summary>
    public IReadOnlyList<ServiceOffer> Offers { get; }

    /// <summary>The first service of an id; null where none is listed.</summary>
    public ServiceOffer? this[long id] => Offers.FirstOrDefault(o => o.Id == id);

    /// <summary>
    /// The services that an id in a request names: more than one where the panel lists them under the same id.
    /// </summary>
    public IEnumerable<ServiceOffer> Named(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Offers.Where(offer => offer.Id == number)
            : [];

    /// <summary>Reads a <c>services</c> response; an empty list where it is no array.</summary>
    /// <param name="response">The response.</param>
    /// <param name="dialect">Which types are known, and which one a list means that names none.</param>
    public static ServiceList Read(JsonElement? response, Dialect dialect)
    {
        if (response is not { ValueKind: JsonValueKind.Array } list)
            return None;
        var entries = list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Object);
        var untyped = entries.All(entry => !entry.TryGetProperty("type", out _)) ? dialect.ImpliedServiceType : null;
        var known = dialect.KnownServiceTypes.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        var named = new HashSet<string>();
        return new([
            .. entries.Select(entry => Offer(entry, Type(entry, named) ?? untyped, known)).OfType<ServiceOffer>(),
        ]);
    }

    /// <summary>
    /// The most that an <c>add</c> can cost, whatever the panel makes of it: the dearest service where it names none
    /// that is listed, the largest quantity where it names none that is a number, and any amount where no service is
    /// listed.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <returns>An amount in the account's currency.</returns>
    public decimal WorstCase(PanelRequest order)
    {
        var named = Named(order.Field("service")).ToList();
        return (named.Count > 0 ? named : Offers)
            .Select(offer => offer.WorstCase(order.Field))
            .DefaultIfEmpty(decimal.MaxValue)
            .Max();
    }

    private static ServiceOffer? Offer(JsonElement entry, string? type, Dictionary<string, ServiceType> known) =>
        Number(entry, "service") is { } id
        && id == Math.Truncate(id)
        && id is >= 1 and <= long.MaxValue
        && Number(entry, "rate") is > 0 and var rate
        && Number(entry, "min") is { } min
        && Number(entry, "max") is { } max
            ? new ServiceOffer(
                (long)id,
                type,
                known.GetValueOrDefault(type ?? ""),
                rate,
                min,
                max,
                Flag(entry, "refill"),
                Flag(entry, "cancel")
            )
            : null;

    private static decimal? Number(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(
            ParsedBody.Text(value),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>The type's name, which many entries share.</summary>
    private static string? Type(JsonElement entry, HashSet<string> named)
    {
        if (
            !entry.TryGetProperty("type", out var type)
            || type.ValueKind is not JsonValueKind.String
            || ParsedBody.Text(type) is not { } name
        )
        {
            return null;
        }

        if (named.TryGetValue(name, out var same))
            return same;
        named.Add(name);
        return name;
    }

    private static bool Flag(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True;
}
