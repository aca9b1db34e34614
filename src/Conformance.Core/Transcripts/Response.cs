using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>The received half of an exchange.</summary>
public sealed record Response
{
    /// <summary>The HTTP code.</summary>
    public required int Status { get; init; }

    /// <summary>The headers in the order in which they came, duplicates too.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body.</summary>
    [JsonIgnore]
    public BodyText Body { get; init; } = new([]);

    /// <summary>The body as text; a byte order mark is kept as its character.</summary>
    [JsonRequired]
    public string Text
    {
        get => Body.ToString();
        init => Body = BodyText.Of(value);
    }

    /// <summary>
    /// Whether the body is UTF-8; when it is not, <see cref="Text"/> holds a character for each byte.
    /// </summary>
    public bool Utf8 { get; init; } = true;

    /// <summary>
    /// How long the panel asks clients to wait (<c>Retry-After</c>), never less than zero; null when it does not, or
    /// when it names a date and the response has no <c>Date</c> to compare it with.
    /// </summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter =>
        RetryConditionHeaderValue.TryParse(Header("Retry-After"), out var retry)
            ? retry.Delta ?? Until(retry.Date!.Value)
            : null;

    /// <summary>The value of the first header with the name, whatever its case; null where there is none.</summary>
    /// <param name="name">The header's name.</param>
    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private TimeSpan? Until(DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(
            Header("Date"),
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var now
        )
            ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks))
            : null;
}
