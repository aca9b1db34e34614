using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

public sealed class SchemaUseTests
{
    private static IEnumerable<string> Dialects => Example.Dialects;

    [TestCaseSource(nameof(Dialects))]
    public void Every_schema_is_named_as_the_answer_of_an_action(string dialect)
    {
        var named = EmbeddedContract
            .Contract.Dialect(dialect)
            .Actions.Values.SelectMany(action => new[] { action.Single, action.Batch });

        SchemasOf(dialect).Except([.. named.OfType<string>(), "error"]).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_schema_is_named_by_a_requirement(string dialect)
    {
        SchemasOf(dialect)
            .Except(
                EmbeddedContract
                    .Requirements.All.Where(r => r.AppliesTo(dialect))
                    .SelectMany(r => r.SchemaPlaces)
                    .Select(place => place.Schema)
            )
            .Should()
            .BeEmpty();
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_answer_of_an_action_has_a_schema(string dialect)
    {
        var loaded = EmbeddedContract.Contract.Dialect(dialect);
        var answers = loaded
            .Actions.Values.SelectMany(action => new[] { action.Single, action.Batch })
            .OfType<string>()
            .ToList();

        answers.Append("error").Except(EmbeddedContract.SchemasOf(dialect).Names).Should().BeEmpty();
        answers.Should().OnlyHaveUniqueItems();
    }

    /// <summary>The schemas in the dialect's own folder.</summary>
    private static IEnumerable<string> SchemasOf(string dialect) =>
        Directory
            .EnumerateFiles(Path.Combine(Example.Schemas, dialect), "*" + SchemaFile.Extension)
            .Select(file => new SchemaFile(file, "").Name);
}
