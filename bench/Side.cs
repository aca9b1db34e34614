using System.Text;
using System.Text.Json;
using Conformance.JsonSchema;

namespace Conformance.Bench;

/// <summary>One way to judge a list, from its bytes to yes or no.</summary>
internal sealed record Side(string Name, Func<byte[], bool> Judge)
{
    public static Side ParseAlone { get; } =
        new(
            "System.Text.Json, parse alone",
            list =>
            {
                using var document = JsonDocument.Parse(list);
                return document.RootElement.ValueKind == JsonValueKind.Array;
            }
        );

    public static Side Ours(string schemaText)
    {
        var schema = Schema.Parse(schemaText);
        return new Side(
            "System.Text.Json, parse + Conformance.JsonSchema",
            list =>
            {
                using var document = JsonDocument.Parse(list);
                return schema.IsValid(document.RootElement);
            }
        );
    }

    public static Side NJsonSchema(string schemaText)
    {
        var schema = global::NJsonSchema.JsonSchema.FromJsonAsync(schemaText).GetAwaiter().GetResult();
        return new Side(
            "Newtonsoft.Json, parse + NJsonSchema 10.7.2",
            list => schema.Validate(Encoding.UTF8.GetString(list)).Count == 0
        );
    }
}
