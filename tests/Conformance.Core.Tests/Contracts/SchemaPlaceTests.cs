using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

public sealed class SchemaPlaceTests
{
    private readonly RequirementCatalog requirements = EmbeddedContract.Requirements;

    private static IEnumerable<string> Dialects => EmbeddedContract.DialectIds;

    [TestCaseSource(nameof(Dialects))]
    public void Every_schema_that_a_requirement_names_exists(string dialect)
    {
        var schemas = EmbeddedContract.SchemasOf(dialect).Names;

        requirements
            .All.Where(r => r.AppliesTo(dialect))
            .SelectMany(r =>
                r.SchemaPlaces.Where(place => !schemas.Contains(place.Schema))
                    .Select(place => $"{r.Id}: {place.Schema}")
            )
            .Should()
            .BeEmpty();
    }

    [Test]
    public void Every_place_that_a_requirement_names_occurs_in_a_documented_answer() =>
        requirements
            .All.SelectMany(r =>
                r.SchemaPlaces.Where(place =>
                        !DocumentedAnswer.All.Any(answer =>
                            r.AppliesTo(answer.Dialect)
                            && answer.Answer == place.Schema
                            && PointerPattern.Occurs(answer.Json, place.Pointer)
                        )
                    )
                    .Select(place => $"{r.Id}: {place.Pointer} of {place.Schema}")
            )
            .Should()
            .BeEmpty();

    [TestCaseSource(nameof(Dialects))]
    public void No_two_requirements_name_the_same_place(string dialect) =>
        requirements
            .All.Where(r => r.AppliesTo(dialect))
            .SelectMany(r => r.SchemaPlaces)
            .GroupBy(place => place)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .Should()
            .BeEmpty();
}
