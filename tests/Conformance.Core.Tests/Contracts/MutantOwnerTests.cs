using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

/// <summary>What a schema refuses has to break a requirement: a violation that none owns would be seen by nobody.</summary>
public sealed class MutantOwnerTests
{
    private readonly RequirementCatalog requirements = RequirementCatalog.Load(ProjectRoot.Resolve("requirements"));

    private static IEnumerable<DocumentedAnswer> Answers => DocumentedAnswer.All;

    [TestCaseSource(nameof(Answers))]
    public void An_answer_without_one_of_its_members_breaks_a_requirement(DocumentedAnswer answer) =>
        Place
            .Within(answer.Json)
            .Where(place => place.IsMember && Broken(answer, place.AbortedScenario(answer.Copy())).Count == 0)
            .Select(place => $"without {place.Pointer}")
            .Should()
            .BeEmpty();

    [TestCaseSource(nameof(Answers))]
    public void An_answer_with_a_null_in_it_breaks_the_one_requirement_of_that_place(DocumentedAnswer answer) =>
        Place
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
        var applicable = requirements.All.Where(r => r.HoldsIn(answer.Dialect)).ToList();
        var judge = new SchemaValidation(AnswerSchemas.Load(Dialect.Load(Example.Schemas, answer.Dialect)), applicable);
        var exchange = Transcripts.Answers.Exchange(JsonSerializer.Serialize(mutant), answer: answer.Answer);
        return
        [
            .. applicable.SelectMany(r => judge.Broken(r, [exchange]).Take(1)).Select(misshape => misshape.Location),
        ];
    }
}
