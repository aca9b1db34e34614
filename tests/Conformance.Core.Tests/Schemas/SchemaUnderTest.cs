using System.Text.Json;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Schemas;

/// <summary>Holds values against schemas, and every time the two results against each other.</summary>
internal static class SchemaUnderTest
{
    public static JsonElement Value(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 100_000 });
        return document.RootElement.Clone();
    }

    public static bool IsValid(string schema, string value) => Violations(schema, value).Count == 0;

    public static IReadOnlyList<Violation> Violations(string schema, string value)
    {
        var compiled = Schema.Parse(schema);
        var violations = compiled.Validate(Value(value));
        compiled.IsValid(Value(value)).Should().Be(violations.Count == 0, "IsValid and Validate agree");
        return violations;
    }

    public static Violation OnlyViolation(string schema, string value) =>
        Violations(schema, value).Should().ContainSingle().Subject;
}
