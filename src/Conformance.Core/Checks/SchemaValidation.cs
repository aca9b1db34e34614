using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Checks;

/// <summary>
/// Holds answers against their schemas, and finds for each violation the one requirement that it breaks: the one whose
/// place in the answer names the violation's most closely. So a broken member does not also break what lies around it.
/// </summary>
public sealed class SchemaValidation(AnswerSchemas schemas, IEnumerable<Requirement> requirements)
{
    private readonly ILookup<string, (Requirement Requirement, string Member)> places = requirements
        .SelectMany(r => r.Shape.Select(shape => (r, shape)))
        .ToLookup(pair => pair.shape.Answer, pair => (pair.r, pair.shape.Member));

    /// <summary>An answer is looked at once for all requirements.</summary>
    private readonly Dictionary<int, Judged> judged = [];

    /// <summary>What in the exchanges breaks the requirement.</summary>
    public IReadOnlyList<Misshape> Broken(Requirement requirement, IEnumerable<Exchange> exchanges) =>
        [.. exchanges.SelectMany(exchange => Judge(exchange).Broken[requirement.Id])];

    /// <summary>The exchanges whose answer has a place that the requirement speaks of.</summary>
    public IReadOnlyList<Exchange> Speaking(Requirement requirement, IEnumerable<Exchange> exchanges) =>
        [.. exchanges.Where(exchange => Judge(exchange).SpeaksOf.Contains(requirement.Id))];

    /// <summary>The schema that an exchange's answer is held against; null when none is.</summary>
    public static string? SchemaOf(Exchange exchange) =>
        exchange.Expects switch
        {
            Expectation.Answer => exchange.Answer,
            Expectation.Any or Expectation.Refusal when exchange.ParsedBody.IsRefusal => "error",
            Expectation.Any => exchange.Answer,
            _ => null,
        };

    private Judged Judge(Exchange exchange)
    {
        if (!judged.TryGetValue(exchange.Number, out var known))
        {
            judged.Add(
                exchange.Number,
                known =
                    SchemaOf(exchange) is { } answer && exchange.ParsedBody.Json is { } json
                        ? Judge(exchange, answer, json)
                        : Judged.Nothing
            );
        }

        return known;
    }

    private Judged Judge(Exchange exchange, string answer, JsonElement json) =>
        new(
            schemas[answer]
                .Validate(json)
                .Select(v => new Misshape(exchange, PlaceOf(v), v.Message))
                .ToLookup(where => Owner(answer, where.Location)?.Id),
            [
                .. places[answer]
                    .Where(place => AnswerPath.Occurs(json, place.Member))
                    .Select(place => place.Requirement.Id),
            ]
        );

    /// <summary>The place that a violation is about; of a member that is missing, where it would be.</summary>
    internal static string PlaceOf(Violation violation) =>
        violation.Member is null
            ? violation.InstanceLocation
            : AnswerPath.Append(violation.InstanceLocation, violation.Member);

    private Requirement? Owner(string answer, string location) =>
        places[answer]
            .Where(place => AnswerPath.Covers(place.Member, location))
            .OrderByDescending(place => AnswerPath.Closeness(place.Member))
            .Select(place => place.Requirement)
            .FirstOrDefault();

    /// <param name="Broken">Where the answer is not of its shape, by the ids of the requirements that this breaks.</param>
    /// <param name="SpeaksOf">The ids of the requirements that speak of a place that it has.</param>
    private sealed record Judged(ILookup<string?, Misshape> Broken, HashSet<string> SpeaksOf)
    {
        public static Judged Nothing { get; } = new(Array.Empty<Misshape>().ToLookup(_ => default(string)), []);
    }
}
