using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Schemas;

public sealed class AnswerSchemasTests
{
    [Test]
    public void An_answer_without_a_schema_is_named_beside_those_that_have_one()
    {
        var schemas = AnswerSchemas.Load(Dialect.Load(ProjectRoot.Resolve("schemas"), "subnoc"));

        FluentActions
            .Invoking(() => schemas["orders"])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("*'orders'*add, balance, cancel,*");
    }

    [Test]
    public void Where_a_dialect_is_silent_the_other_ones_schemas_stand() =>
        AnswerSchemas
            .Load(Dialect.Load(ProjectRoot.Resolve("schemas"), "subnoc"))
            .Answers.Should()
            .BeEquivalentTo(AnswerSchemas.Load(Dialect.Load(ProjectRoot.Resolve("schemas"), "perfect-panel")).Answers);
}
