using System.Text.Json.Serialization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Transcripts;

/// <summary>The sent half of an exchange, with markers in the place of keys.</summary>
public sealed record SentRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The panel's endpoint, without the fields that a query string carried.</summary>
    public required string Url { get; init; }

    /// <summary>The account whose key was sent, or was changed to be sent.</summary>
    public required Account Account { get; init; }

    /// <summary>The headers that the run set, in the order in which they were sent.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>
    /// The fields in the order in which they were sent, the key among them where it was a field. A letter that comes
    /// a thousand times or more in a row is written as <c>‹x × 1000›</c>.
    /// </summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>Where the request carried its fields.</summary>
    public required BodyKind Body { get; init; }

    /// <summary>What followed the form's fields and an ampersand, byte for byte, in ASCII; null for nothing.</summary>
    [JsonPropertyName("tail")]
    public string? RawSuffix { get; init; }

    /// <summary>
    /// The content type that the request declared, where it was not the true one; empty for none at all; null for the
    /// true one.
    /// </summary>
    [JsonPropertyName("saidToBe")]
    public string? ContentType { get; init; }

    /// <summary>The value of a field, or of the last of several with the name; null where there is none.</summary>
    /// <param name="name">The field's name.</param>
    public string? Field(string name) => Fields.LastOrDefault(field => field.Key == name).Value;

    /// <summary>The ids of a batch as they were sent, blanks left out and duplicates once.</summary>
    /// <param name="field">The name of the field that holds them, between commas.</param>
    public IReadOnlyList<string> Ids(string field) =>
        [
            .. (Field(field) ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(),
        ];
}
