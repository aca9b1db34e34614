using Conformance.Core.Requirements;
using Conformance.Core.Wire;
using Conformance.JsonSchema;

namespace Conformance.Core.Schemas;

/// <summary>
/// Holds answers against their schemas, and finds for each violation the one requirement that it breaks: the one whose
/// place in the answer names the violation's most closely. So a broken member does not also break what lies around it.
/// </summary>
public sealed class ShapeJudge(AnswerSchemas schemas, IEnumerable<Requirement> requirements)
{
    private readonly ILookup<string, (Requirement Requirement, string Member)> places = requirements
        .SelectMany(r => r.Shape.Select(shape => (r, shape)))
        .ToLookup(pair => pair.shape.Answer, pair => (pair.r, pair.shape.Member));

    private readonly Dictionary<int, IReadOnlyList<(Requirement? Breaks, Misshape Where)>> judged = [];

    /// <summary>What in the exchanges breaks the requirement.</summary>
    public IReadOnlyList<Misshape> Broken(Requirement requirement, IEnumerable<Exchange> exchanges) =>
        [.. exchanges.SelectMany(Judge).Where(v => v.Breaks == requirement).Select(v => v.Where)];

    /// <summary>The exchanges whose answer has a place that the requirement speaks of.</summary>
    public static IReadOnlyList<Exchange> Speaking(Requirement requirement, IEnumerable<Exchange> exchanges) =>
        [.. exchanges.Where(e => e.Reading.Json is { } json && requirement.Shape.Any(s => s.Answer == SchemaOf(e) && AnswerPath.Occurs(json, s.Member)))];

    /// <summary>The schema that an exchange's answer is held against; null when none is.</summary>
    public static string? SchemaOf(Exchange exchange) => exchange.Expects switch
    {
        Expectation.Answer => exchange.Answer,
        Expectation.Any or Expectation.Refusal when exchange.Reading.IsRefusal => "error",
        Expectation.Any => exchange.Answer,
        _ => null,
    };

    private IReadOnlyList<(Requirement? Breaks, Misshape Where)> Judge(Exchange exchange)
    {
        if (judged.TryGetValue(exchange.Number, out var known))
            return known;
        var found = Violations(exchange).Select(where => (Owner(SchemaOf(exchange)!, where.Location), where)).ToList();
        return judged[exchange.Number] = found;
    }

    private IEnumerable<Misshape> Violations(Exchange exchange) =>
        SchemaOf(exchange) is { } answer && exchange.Reading.Json is { } json
            ? schemas[answer].Validate(json).Select(v => new Misshape(exchange, PlaceOf(v), v.Message))
            : [];

    /// <summary>The place that a violation is about; of a member that is missing, where it would be.</summary>
    internal static string PlaceOf(Violation violation) =>
        violation.Member is null ? violation.InstanceLocation : AnswerPath.Append(violation.InstanceLocation, violation.Member);

    private Requirement? Owner(string answer, string location) => places[answer]
        .Where(place => AnswerPath.Covers(place.Member, location))
        .OrderByDescending(place => AnswerPath.Closeness(place.Member))
        .Select(place => place.Requirement)
        .FirstOrDefault();
}
