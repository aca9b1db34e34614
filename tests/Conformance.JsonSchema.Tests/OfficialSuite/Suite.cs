using System.Text.Json;

namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>Runs the tests of the official suite. Each is put to both results, the answer and the list.</summary>
internal sealed class Suite(DirectoryInfo folder)
{
    private readonly SchemaRegistry _registry = SuiteRegistry.Of(folder);

    private string Tests => Path.Combine(folder.FullName, "tests");

    public SuiteTest[] RunRequired() => Files("").SelectMany(file => Run(file, assertsFormat: false)).ToArray();

    public SuiteTest[] RunOptional() =>
        [
            .. Files("optional").SelectMany(file => Run(file, assertsFormat: false)),
            .. Files("optional/format").SelectMany(file => Run(file, assertsFormat: true)),
        ];

    private IEnumerable<string> Files(string part) =>
        Directory
            .EnumerateFiles(Path.Combine(Tests, part), "*.json")
            .Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private IEnumerable<SuiteTest> Run(string file, bool assertsFormat)
    {
        var options = new SchemaOptions { AllowsUnknownKeywords = true, AssertsFormat = assertsFormat };
        var groups = Given.Value(File.ReadAllText(Path.Combine(Tests, file)));
        return from @group in groups.EnumerateArray()
            let name = @group.GetProperty("description").GetString()
            let read = Read(@group.GetProperty("schema"), options)
            from test in @group.GetProperty("tests").EnumerateArray()
            let fault = read.Fault
                ?? FaultOf(read.Schema!, test.GetProperty("data"), test.GetProperty("valid").GetBoolean())
            select new SuiteTest(file, $"{name}: {test.GetProperty("description")}", fault);
    }

    private (Schema? Schema, string? Fault) Read(JsonElement schema, SchemaOptions options)
    {
        try
        {
            return (Schema.Parse(schema.GetRawText(), _registry, options: options), null);
        }
        catch (SchemaException error)
        {
            return (null, error.Message);
        }
    }

    private static string? FaultOf(Schema schema, JsonElement value, bool expected) =>
        (schema.IsValid(value), schema.Validate(value).Count == 0) == (expected, expected)
            ? null
            : $"expected {expected} for {value.GetRawText()}";
}
