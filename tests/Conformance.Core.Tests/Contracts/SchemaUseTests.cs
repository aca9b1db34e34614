using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class SchemaUseTests
{
    private const string Suffix = ".schema.json";

    private static IEnumerable<string> Dialects => Example.Dialects;

    [TestCaseSource(nameof(Dialects))]
    public void Every_schema_is_named_as_the_answer_of_an_action(string dialect)
    {
        var named = Dialect
            .Load(Example.Schemas, dialect)
            .Actions.Values.SelectMany(action => new[] { action.One, action.Batch });

        SchemasOf(dialect).Except([.. named.OfType<string>(), "error"]).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_schema_is_used_by_the_shape_of_a_requirement(string dialect)
    {
        var requirements = RequirementCatalog.Load(ProjectRoot.Resolve("requirements"));

        SchemasOf(dialect)
            .Except(requirements.All.Where(r => r.HoldsIn(dialect)).SelectMany(r => r.Shape).Select(s => s.Answer))
            .Should()
            .BeEmpty();
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_answer_of_an_action_has_a_schema(string dialect)
    {
        var loaded = Dialect.Load(Example.Schemas, dialect);
        var answers = loaded
            .Actions.Values.SelectMany(action => new[] { action.One, action.Batch })
            .OfType<string>()
            .ToList();

        answers.Append("error").Except(loaded.Folders.SelectMany(SchemasIn)).Should().BeEmpty();
        answers.Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> SchemasOf(string dialect) => SchemasIn(Path.Combine(Example.Schemas, dialect));

    private static IEnumerable<string> SchemasIn(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Suffix).Select(file => Path.GetFileName(file)[..^Suffix.Length]);
}
