using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>An entry of a response.</summary>
/// <param name="Id">
/// The id that it belongs to: the member's name in a map; <c>order</c>, <c>refill</c> or <c>service</c> in an array.
/// Null where it has none.
/// </param>
/// <param name="Json">The entry's value.</param>
/// <param name="Pointer">The entry's JSON Pointer in the response.</param>
public sealed record ResponseEntry(string? Id, JsonElement Json, string Pointer)
{
    /// <summary>The <c>error</c> of the entry, or of any value in it; null where there is none.</summary>
    public JsonElement? Error => ErrorOf(Json) ?? Values.Select(ErrorOf).FirstOrDefault(error => error is not null);

    private IEnumerable<JsonElement> Values =>
        Json.ValueKind is JsonValueKind.Object ? Json.EnumerateObject().Select(member => member.Value) : [];

    /// <summary>A member's text, or its JSON where it is no string; null where there is none.</summary>
    public string? Text(string member) => ParsedBody.TextOf(Json, member);

    /// <summary>A member's number, be it written as a number or as a string; null where it is neither.</summary>
    public decimal? Number(string member) =>
        decimal.TryParse(Text(member), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static JsonElement? ErrorOf(JsonElement value) => ParsedBody.Member(value, "error");
}
