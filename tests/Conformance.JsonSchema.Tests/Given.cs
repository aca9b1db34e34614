using System.Text.Json;

namespace Conformance.JsonSchema.Tests;

internal static class Given
{
    public static JsonElement Value(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 100_000 });
        return document.RootElement.Clone();
    }

    public static bool IsValid(string schema, string value) => Violations(schema, value).Count == 0;

    public static IReadOnlyList<Violation> Violations(string schema, string value) =>
        Violations(Schema.Parse(schema), Value(value));

    public static IReadOnlyList<Violation> Violations(Schema schema, JsonElement value)
    {
        var violations = schema.Validate(value);
        schema.IsValid(value).Should().Be(violations.Count == 0, "IsValid and Validate agree");
        return violations;
    }

    public static Violation OnlyViolation(string schema, string value) =>
        Violations(schema, value).Should().ContainSingle().Subject;

    public static SchemaException ErrorIn(string schema, SchemaRegistry? registry = null)
    {
        var parse = () => Schema.Parse(schema, registry);
        return parse.Should().Throw<SchemaException>().Which;
    }
}
