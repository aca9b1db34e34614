using Conformance.Core.Dialects;
using Conformance.Core.Requirements;
using Conformance.Core.Schemas;
using Conformance.Core.Targets;
using Conformance.Core.Tests.Dialects;

namespace Conformance.Core.Tests.Requirements;

public sealed class ShapeAnswersTests
{
    private readonly LawBook law = LawBook.Load(ProjectRoot.Resolve("requirements"));

    private static IEnumerable<string> Dialects => Dialect.Known(ProjectRoot.Resolve("schemas"));

    [TestCaseSource(nameof(Dialects))]
    public void Every_answer_whose_shape_is_stated_has_a_schema(string dialect)
    {
        var answers = AnswerSchemas.Load(Dialect.Load(ProjectRoot.Resolve("schemas"), dialect)).Answers;

        law.All.Where(r => r.HoldsIn(dialect))
            .SelectMany(r => r.Shape.Where(s => !answers.Contains(s.Answer)).Select(s => $"{r.Id}: {s.Answer}"))
            .Should()
            .BeEmpty();
    }

    [Test]
    public void Every_place_whose_shape_is_stated_is_one_that_a_documented_answer_has() =>
        law
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
        law
            .All.Where(r => r.HoldsIn(dialect))
            .SelectMany(r => r.Shape)
            .GroupBy(s => s)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .Should()
            .BeEmpty();
}
