using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Core.Checks;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>
/// A violation of a schema has to break a requirement: one that belongs to none would not be reported.
/// </summary>
public sealed class MutantOwnerTests
{
    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    private static IEnumerable<DocumentedAnswer> Answers => DocumentedAnswer.All;

    [TestCaseSource(nameof(Answers))]
    public void An_answer_without_one_of_its_members_breaks_a_requirement(DocumentedAnswer answer) =>
        JsonLocation
            .Within(answer.Json)
            .Where(place => place.IsMember && Broken(answer, place.Removed(answer.Copy())).Count == 0)
            .Select(place => $"without {place.Pointer}")
            .Should()
            .BeEmpty();

    [TestCaseSource(nameof(Answers))]
    public void An_answer_with_a_null_in_it_breaks_the_one_requirement_of_that_place(DocumentedAnswer answer) =>
        JsonLocation
            .Within(answer.Json)
            .Where(place =>
                Broken(answer, place.Replaced(answer.Copy(), "null")) is not [var only] || only != place.Pointer
            )
            .Select(place => $"null at {place.Pointer}")
            .Should()
            .BeEmpty();

    /// <summary>The places at which the mutant breaks requirements, one for each that it breaks.</summary>
    private List<string> Broken(DocumentedAnswer answer, JsonNode? mutant)
    {
        var applicable = requirements.All.Where(r => r.AppliesTo(answer.Dialect)).ToList();
        var validation = new SchemaValidation(EmbeddedContract.SchemasOf(answer.Dialect), applicable);
        var exchange = Transcripts.Answers.Exchange(JsonSerializer.Serialize(mutant), answer: answer.Answer);
        return [.. applicable.Select(r => validation.Broken(r, [exchange])?.Pointer).OfType<string>()];
    }
}
