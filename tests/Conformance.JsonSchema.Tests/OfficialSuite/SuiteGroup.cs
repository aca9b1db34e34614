using System.Text.Json;

namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>A schema of the suite with its tests, and the unknown keyword or dialect for which it cannot be run, if any.</summary>
internal sealed class SuiteGroup
{
    private readonly string _description;
    private readonly Schema? _schema;

    public SuiteGroup(JsonElement group, SchemaRegistry registry)
    {
        _description = group.GetProperty("description").GetString()!;
        Tests = group.GetProperty("tests").EnumerateArray().ToArray();
        try
        {
            _schema = Schema.Parse(group.GetProperty("schema").GetRawText(), registry);
        }
        catch (SchemaException error) when (error.Message.Contains("unknown keyword") || error.Location.EndsWith("/$schema"))
        {
            Unsupported = error.Location[(error.Location.LastIndexOf('/') + 1)..];
        }
    }

    public JsonElement[] Tests { get; }

    public string? Unsupported { get; }

    /// <summary>The tests whose result is not the one the suite expects.</summary>
    public IEnumerable<string> Failures() =>
        from test in Tests
        let value = test.GetProperty("data")
        let expected = test.GetProperty("valid").GetBoolean()
        where _schema!.IsValid(value) != expected || _schema.Validate(value).Count == 0 != expected
        select $"{_description}: {test.GetProperty("description")}";
}
