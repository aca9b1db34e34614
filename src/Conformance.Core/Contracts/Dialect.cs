using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>
/// A documented variant of the contract, read from schemas/&lt;id&gt;/dialect.json.
/// <see cref="Contract.SchemasOf(Dialect)"/> gives the schemas of its responses.
/// </summary>
public sealed record Dialect
{
    /// <summary>The actions of the contract. Every dialect.json has an entry for each of them.</summary>
    public static IReadOnlyList<string> AllActions { get; } =
    ["services", "balance", "add", "status", "refill", "refill_status", "cancel"];

    /// <summary>The name of its folder, such as <c>sns-panel</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the page that documents it, as the sources of requirements have it.</summary>
    public required string Document { get; init; }

    /// <summary>
    /// The id of the dialect whose schemas count where this one has none of its own; null where there is no such
    /// dialect.
    /// </summary>
    public string? Fallback { get; init; }

    /// <summary>The documented HTTP methods, such as <c>POST</c>.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>The documented places of the API key. Ordinary requests have it in the first one.</summary>
    public required IReadOnlyList<ApiKeyLocation> ApiKeyLocations { get; init; }

    /// <summary>The largest number of ids in one batch.</summary>
    public required int BatchLimit { get; init; }

    /// <summary>The documented rate limit; null where the page documents none.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>
    /// What is documented about each error condition. There is an entry for every <see cref="Condition"/>.
    /// </summary>
    public required IReadOnlyDictionary<Condition, DocumentedError> Errors { get; init; }

    /// <summary>
    /// The schemas of the responses by action. There is an entry for each of <see cref="AllActions"/>.
    /// </summary>
    public required IReadOnlyDictionary<string, ActionSchemas> Actions { get; init; }

    /// <summary>The names of the service types for which the page documents an order.</summary>
    public required IReadOnlyList<string> ServiceTypes { get; init; }

    /// <summary>All service types that are known, whether this dialect documents them or not.</summary>
    [JsonIgnore]
    public IReadOnlyList<ServiceType> KnownServiceTypes { get; internal init; } = [];

    /// <summary>The service types for which the page documents an order.</summary>
    [JsonIgnore]
    public IEnumerable<ServiceType> DocumentedServiceTypes =>
        KnownServiceTypes.Where(type => ServiceTypes.Contains(type.Name));

    /// <summary>
    /// The type of every service in a list that gives no types: the one type that the page documents. Null where it
    /// documents several, because then each may be meant, also a package.
    /// </summary>
    [JsonIgnore]
    public string? ImpliedServiceType => ServiceTypes.Count == 1 ? ServiceTypes[0] : null;

    /// <summary>
    /// The HTTP codes that are right for a refusal because of any of these conditions, each code once.
    /// </summary>
    public IReadOnlyList<int> CodesOf(IEnumerable<Condition> conditions) =>
        [.. conditions.SelectMany(condition => Errors[condition].Codes).Distinct()];
}
