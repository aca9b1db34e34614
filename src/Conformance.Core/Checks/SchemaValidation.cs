using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Checks;

/// <summary>
/// Holds responses against their schemas, and finds for each violation the one requirement that it breaks: the one that
/// names the violation's place most closely. So a broken member does not also break what lies around it. A response is
/// validated once for all requirements.
/// </summary>
/// <param name="schemas">The schemas of the run's dialect.</param>
/// <param name="requirements">The requirements that hold in it.</param>
public sealed class SchemaValidation(SchemaSet schemas, IEnumerable<Requirement> requirements)
{
    private readonly ILookup<string, Place> places = requirements
        .SelectMany(requirement => requirement.SchemaPlaces, (requirement, part) => new Place(requirement, part))
        .ToLookup(place => place.Part.Schema);

    private readonly Dictionary<int, Validated> validated = [];

    /// <summary>
    /// The places that break a requirement: the first of them, with the number of all; null where there is none.
    /// </summary>
    public Finding? Broken(Requirement requirement, IEnumerable<Exchange> exchanges)
    {
        var broken = exchanges
            .SelectMany(exchange => Of(exchange).Broken[requirement.Id], (exchange, violation) => (exchange, violation))
            .ToList();
        if (broken.Count == 0)
            return null;
        var (first, found) = broken[0];
        return CheckContext.Finding(first, found.Expected, found.Actual ?? "none", PlaceOf(found), broken.Count);
    }

    /// <summary>The exchanges whose response has a place that a requirement speaks of.</summary>
    public IReadOnlyList<Exchange> SpeakingOf(Requirement requirement, IEnumerable<Exchange> exchanges) =>
        [.. exchanges.Where(exchange => SpeaksOf(Of(exchange), requirement))];

    /// <summary>The name of the schema that a response is held against; null when none is.</summary>
    public static string? SchemaOf(Exchange exchange) =>
        exchange.Expects switch
        {
            Expectation.Success => exchange.SchemaName,
            Expectation.Any or Expectation.Refusal when exchange.ParsedBody.IsRefusal => "error",
            Expectation.Refusal when exchange.ParsedBody.ErrorText is { Length: > 0 } => "error",
            Expectation.Any => exchange.SchemaName,
            _ => null,
        };

    /// <summary>The pointer that a violation is about; of a member that is missing, where it would be.</summary>
    internal static string PlaceOf(Violation violation) =>
        violation.Member is null
            ? violation.InstanceLocation
            : PointerPattern.Append(violation.InstanceLocation, violation.Member);

    private static bool SpeaksOf(Validated response, Requirement requirement) =>
        response.SpeaksOf.Contains(requirement.Id) || response.Broken.Contains(requirement.Id);

    private Validated Of(Exchange exchange)
    {
        if (!validated.TryGetValue(exchange.Number, out var known))
            validated.Add(exchange.Number, known = Validate(exchange));
        return known;
    }

    private Validated Validate(Exchange exchange)
    {
        if (SchemaOf(exchange) is not { } schema || exchange.ParsedBody.Json is not { } json)
            return Validated.Nothing;
        return Validate(schema, json);
    }

    private Validated Validate(string schema, JsonElement json)
    {
        var broken = schemas[schema].Validate(json).ToLookup(violation => Owner(schema, PlaceOf(violation))?.Id);
        var present = places[schema].Where(place => PointerPattern.Occurs(json, place.Part.Pointer));
        return new Validated(broken, [.. present.Select(place => place.Requirement.Id)]);
    }

    private Requirement? Owner(string schema, string pointer) =>
        places[schema]
            .Where(place => PointerPattern.Covers(place.Part.Pointer, pointer))
            .MaxBy(place => PointerPattern.Specificity(place.Part.Pointer))
            ?.Requirement;

    private sealed record Place(Requirement Requirement, SchemaPlace Part);

    /// <param name="Broken">The violations, by the ids of the requirements that they break.</param>
    /// <param name="SpeaksOf">The ids of the requirements that speak of a place that the response has.</param>
    private sealed record Validated(ILookup<string?, Violation> Broken, HashSet<string> SpeaksOf)
    {
        public static Validated Nothing { get; } = new(Array.Empty<Violation>().ToLookup(_ => default(string)), []);
    }
}
