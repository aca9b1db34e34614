using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>
/// A family of client code, read from schemas/clients/&lt;id&gt;/client.json: how it sends requests, and which
/// responses it can read. <see cref="Contract.SchemasOf(ConsumerProfile)"/> gives the schemas of the responses that it
/// can read; a response without a schema only has to be JSON.
/// </summary>
public sealed record ConsumerProfile
{
    /// <summary>The name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>The name that reports show.</summary>
    public required string Name { get; init; }

    /// <summary>What it relies on, as a text for reports.</summary>
    public required string Needs { get; init; }

    /// <summary>Where it sends its fields. Only exchanges that were sent in this way say something about it.</summary>
    public required BodyKind RequestBody { get; init; }

    /// <summary>The classes of HTTP codes, such as <c>2xx</c>, with which it reads a response.</summary>
    public required IReadOnlyList<string> ReadCodes { get; init; }

    /// <summary>What it does with any other code, as a text for reports; null where it reads all classes.</summary>
    public string? OnOtherCodes { get; init; }

    /// <summary>
    /// The classes of HTTP codes after which it sends the same request again, also an order; none by default.
    /// </summary>
    public IReadOnlyList<string> RetriedCodes { get; init; } = [];

    /// <summary>Whether it cannot be used at all with a panel that refuses its requests; false by default.</summary>
    public bool NeedsSuccess { get; init; }

    /// <summary>The HTTP method that goes with <see cref="RequestBody"/>.</summary>
    [JsonIgnore]
    public string Method => RequestBody is BodyKind.Query ? "GET" : "POST";
}
