namespace Conformance.Core.Wire;

/// <summary>The received half of an exchange.</summary>
public sealed record ReceivedAnswer
{
    public required int Status { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body; a byte order mark is kept as its character.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the body is UTF-8; when it is not, <see cref="Text"/> holds a character for each byte.</summary>
    public bool Utf8 { get; init; } = true;

    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
