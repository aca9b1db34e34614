using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

public sealed class ShapeAnswersTests
{
    private readonly RequirementCatalog requirements = RequirementCatalog.Load(ProjectRoot.Resolve("requirements"));

    private static IEnumerable<string> Dialects => Dialect.Known(ProjectRoot.Resolve("schemas"));

    [TestCaseSource(nameof(Dialects))]
    public void Every_answer_whose_shape_is_stated_has_a_schema(string dialect)
    {
        var answers = AnswerSchemas.Load(Dialect.Load(ProjectRoot.Resolve("schemas"), dialect)).Answers;

        requirements
            .All.Where(r => r.HoldsIn(dialect))
            .SelectMany(r => r.Shape.Where(s => !answers.Contains(s.Answer)).Select(s => $"{r.Id}: {s.Answer}"))
            .Should()
            .BeEmpty();
    }

    [Test]
    public void Every_place_whose_shape_is_stated_is_one_that_a_documented_answer_has() =>
        requirements
            .All.SelectMany(r =>
                r.Shape.Where(shape =>
                        !DocumentedAnswer.All.Any(answer =>
                            r.HoldsIn(answer.Dialect)
                            && answer.Answer == shape.Answer
                            && AnswerPath.Occurs(answer.Json, shape.Member)
                        )
                    )
                    .Select(shape => $"{r.Id}: {shape.Member} of {shape.Answer}")
            )
            .Should()
            .BeEmpty();

    [TestCaseSource(nameof(Dialects))]
    public void No_two_requirements_claim_the_same_place(string dialect) =>
        requirements
            .All.Where(r => r.HoldsIn(dialect))
            .SelectMany(r => r.Shape)
            .GroupBy(s => s)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .Should()
            .BeEmpty();
}
