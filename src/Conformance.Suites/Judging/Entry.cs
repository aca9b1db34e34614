using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>An entry of an answer.</summary>
/// <param name="Id">The id that it belongs to: the member's name in a map, <c>order</c>, <c>refill</c> or <c>service</c> in an array.</param>
/// <param name="Json">Its value.</param>
/// <param name="Place">Its JSON Pointer.</param>
public sealed record Entry(string? Id, JsonElement Json, string Place)
{
    /// <summary>The error that the entry, or any value in it, holds.</summary>
    public JsonElement? Error => ErrorOf(Json) ?? Members.Select(ErrorOf).FirstOrDefault(error => error is not null);

    private IEnumerable<JsonElement> Members =>
        Json.ValueKind is JsonValueKind.Object ? Json.EnumerateObject().Select(m => m.Value) : [];

    public string? Text(string member) => ParsedBody.TextOf(Json, member);

    /// <summary>A member's number, be it written as a number or as a string; null when it is neither.</summary>
    public decimal? Number(string member) =>
        decimal.TryParse(Text(member), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static JsonElement? ErrorOf(JsonElement value) => ParsedBody.Member(value, "error");
}
