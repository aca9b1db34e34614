using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>The received half of an exchange.</summary>
public sealed record Response
{
    public required int Status { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    [JsonIgnore]
    public BodyText Body { get; init; } = new([]);

    /// <summary>The body; a byte order mark is kept as its character.</summary>
    [JsonRequired]
    public string Text
    {
        get => Body.ToString();
        init => Body = BodyText.Of(value);
    }

    /// <summary>Whether the body is UTF-8; when it is not, <see cref="Text"/> holds a character for each byte.</summary>
    public bool Utf8 { get; init; } = true;

    /// <summary>How long the panel asks to wait; null when it does not say, or names a time of day without saying what time it is.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter =>
        RetryConditionHeaderValue.TryParse(Header("Retry-After"), out var asked)
            ? asked.Delta ?? Until(asked.Date!.Value)
            : null;

    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private TimeSpan? Until(DateTimeOffset asked) =>
        DateTimeOffset.TryParseExact(
            Header("Date"),
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var now
        )
            ? TimeSpan.FromTicks(Math.Max(0, (asked - now).Ticks))
            : null;
}
