using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;

namespace Conformance.Core.Transcripts;

/// <summary>The sent half of an exchange. Where a key stood, there is a marker.</summary>
public sealed record SentRequest
{
    public required string Method { get; init; }

    public required string Url { get; init; }

    public required Account Account { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The fields with the key among them, where it was sent as a field; a letter that comes very often in a row as <see cref="Repetition"/> spells it.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    public required BodyKind Body { get; init; }

    /// <inheritdoc cref="PanelRequest.RawSuffix"/>
    public string? Tail { get; init; }

    /// <inheritdoc cref="PanelRequest.ContentType"/>
    public string? SaidToBe { get; init; }

    public string? Field(string name) => Fields.LastOrDefault(f => f.Key == name).Value;

    /// <summary>The ids of a batch as they were sent, blanks left out and duplicates once.</summary>
    public IReadOnlyList<string> Ids(string field) =>
        [
            .. (Field(field) ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(),
        ];
}
