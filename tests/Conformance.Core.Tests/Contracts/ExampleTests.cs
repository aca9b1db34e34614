using System.Text.Json;
using Conformance.Core.Tests.Shared;

namespace Conformance.Core.Tests.Contracts;

public sealed class ExampleTests
{
    private static IEnumerable<Example> Examples => Example.All;

    private static IEnumerable<string> Dialects => Example.Dialects;

    [TestCaseSource(nameof(Examples))]
    public void An_example_satisfies_its_schema(Example example) =>
        EmbeddedContract.SchemasOf(example.Dialect)[example.Answer].Validate(example.Json).Should().BeEmpty();

    [TestCaseSource(nameof(Dialects))]
    public void Every_example_has_an_entry_and_every_entry_its_example(string dialect) =>
        Example
            .Of(dialect)
            .Select(example => example.File)
            .Should()
            .BeEquivalentTo(Example.FilesOf(dialect))
            .And.NotBeEmpty();

    [TestCaseSource(nameof(Examples))]
    public void An_example_stands_word_for_word_in_the_document(Example example)
    {
        var page = PublishedPage.Of(example.Document);
        page.HasSection(example.Section).Should().BeTrue("sources.json names the section '{0}'", example.Section);
        var response = example.Part is null ? example : Whole(example);

        page.Section(response.Section, Example.Of(example.Dialect).Select(e => e.Section))
            .Should()
            .Contain(response.Text.Trim());
        if (example.Part is { } part)
        {
            JsonElement
                .DeepEquals(example.Json, At(response.Json, part))
                .Should()
                .BeTrue("it is what stands at {0} of {1}", part, response);
        }
    }

    /// <summary>The example that is the whole documented response of the same section.</summary>
    private static Example Whole(Example part) =>
        Example.Of(part.Dialect).Single(e => e.Section == part.Section && e.Part is null);

    private static JsonElement At(JsonElement value, string pointer) =>
        pointer
            .Split('/')[1..]
            .Aggregate(
                value,
                (at, step) => at.ValueKind is JsonValueKind.Array ? at[int.Parse(step)] : at.GetProperty(step)
            );
}
