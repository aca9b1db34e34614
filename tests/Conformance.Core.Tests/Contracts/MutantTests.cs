using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

/// <summary>
/// Breaks documented answers in one place at a time: a schema that accepts the result states too little.
/// </summary>
public sealed class MutantTests
{
    private const int LeastMutants = 2294;

    private static readonly string[] Replacements =
    [
        "null",
        "true",
        "false",
        "0.5",
        "7",
        "\"text\"",
        "\"7\"",
        "\"\"",
        "[]",
        "[1]",
        "{}",
        "{\"text\":1}",
    ];

    /// <summary>Values that no example shows in the place and that are right there all the same.</summary>
    private static readonly Survivor[] Allowed =
    [
        new(
            "refill",
            "/refill",
            "7",
            "the reference page shows a refill's id as a string alone and as a number in a batch, so both are right"
        ),
        new(
            "refill-batch",
            "/*/refill",
            "\"7\"",
            "the reference page shows a refill's id as a string alone and as a number in a batch, so both are right"
        ),
    ];

    private static IEnumerable<DocumentedAnswer> Answers => DocumentedAnswer.All;

    [TestCaseSource(nameof(Answers))]
    public void A_documented_answer_is_accepted(DocumentedAnswer answer) =>
        SchemaOf(answer).IsValid(answer.Json).Should().BeTrue();

    [TestCaseSource(nameof(Answers))]
    public void An_answer_without_one_of_its_members_is_refused(DocumentedAnswer answer)
    {
        var schema = SchemaOf(answer);
        var mutants = Drops(answer).ToList();

        TestContext.Out.WriteLine($"{mutants.Count} members dropped");
        mutants
            .Where(place => Accepts(schema, place.Removed(answer.Copy())))
            .Select(place => $"without {place.Pointer}")
            .Should()
            .BeEmpty();
    }

    [TestCaseSource(nameof(Answers))]
    public void An_answer_with_a_value_of_a_type_that_no_document_shows_there_is_refused(DocumentedAnswer answer)
    {
        var schema = SchemaOf(answer);
        var mutants = Changes(answer).ToList();
        var survivors = mutants.Where(m => Accepts(schema, m.Place.Replaced(answer.Copy(), m.Json))).ToList();

        TestContext.Out.WriteLine($"{mutants.Count} values changed, {survivors.Count} rightly accepted");
        survivors.Where(m => !IsAllowed(answer, m)).Select(m => $"{m.Json} at {m.Place.Pointer}").Should().BeEmpty();
    }

    [Test]
    public void Every_survivor_with_a_reason_survives() =>
        Allowed
            .Where(allowed =>
                !Answers.Any(answer =>
                    Changes(answer)
                        .Any(m =>
                            allowed.Is(answer, m.Place, m.Json)
                            && Accepts(SchemaOf(answer), m.Place.Replaced(answer.Copy(), m.Json))
                        )
                )
            )
            .Should()
            .BeEmpty("a reason that nothing needs is to be struck out");

    [Test]
    public void The_number_of_mutants_has_not_shrunk()
    {
        var tried = Answers.Sum(answer => Drops(answer).Count() + Changes(answer).Count());

        TestContext.Out.WriteLine($"{tried} mutants tried");
        tried.Should().BeGreaterThanOrEqualTo(LeastMutants);
    }

    private static IEnumerable<JsonLocation> Drops(DocumentedAnswer answer) =>
        JsonLocation.Within(answer.Json).Where(place => place.IsMember);

    private static IEnumerable<(JsonLocation Place, string Json)> Changes(DocumentedAnswer answer)
    {
        var shown = JsonLocation
            .Within(answer.Json)
            .ToLookup(place => place.Pattern, place => JsonType.Of(place.Value));
        return from place in JsonLocation.Within(answer.Json)
            from json in Replacements
            where !shown[place.Pattern].Any(kind => JsonType.Includes(kind, JsonType.Of(json)))
            select (place, json);
    }

    private static Schema SchemaOf(DocumentedAnswer answer) =>
        EmbeddedContract.SchemasOf(answer.Dialect)[answer.Answer];

    private static bool Accepts(Schema schema, JsonNode? mutant) =>
        schema.IsValid(JsonSerializer.SerializeToElement(mutant));

    private static bool IsAllowed(DocumentedAnswer answer, (JsonLocation Place, string Json) mutant) =>
        Array.Exists(Allowed, allowed => allowed.Is(answer, mutant.Place, mutant.Json));

    /// <summary>A mutant that the contract allows, in the dialects that follow the reference page in it.</summary>
    private sealed record Survivor(string Answer, string Pattern, string Json, string Reason)
    {
        public bool Is(DocumentedAnswer answer, JsonLocation place, string json) =>
            answer.Dialect != "sns-panel" && answer.Answer == Answer && place.Pattern == Pattern && json == Json;
    }
}
