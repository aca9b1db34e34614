using System.Text.Json;

namespace Conformance.JsonSchema.Tests;

public sealed class AgreementTests
{
    private const int Schemas = 2000;
    private const int ValuesPerSchema = 20;

    /// <summary>Where the schema stands that no value satisfies.</summary>
    private const string Never = "/$defs/never satisfied";

    private static readonly SchemaOptions Options = new() { AssertsFormat = true };

    [Test]
    public void IsValid_and_Validate_agree_on_random_schemas_and_values()
    {
        var seed = Seed.Next();
        var random = new RandomJson(new Random(seed));
        var accepted = 0;

        for (var i = 0; i < Schemas; i++)
        {
            var text = random.Document(depth: 3).ToJsonString();
            var schema = Schema.Parse(text, options: Options);
            var listing = Listing(text);
            for (var j = 0; j < ValuesPerSchema; j++)
            {
                var value = Given.Value(random.Value(depth: 3)?.ToJsonString() ?? "null");
                var violations = schema.Validate(value);
                schema
                    .IsValid(value)
                    .Should()
                    .Be(violations.Count == 0, "seed {0}, schema {1}, value {2}", seed, text, value);
                listing
                    .Validate(value)
                    .Any(violation => violation.SchemaLocation != Never)
                    .Should()
                    .Be(violations.Count > 0, "seed {0}, schema {1}, value {2}", seed, text, value);
                violations.Where(violation => !Exists(value, violation.InstanceLocation)).Should().BeEmpty();
                accepted += violations.Count == 0 ? 1 : 0;
            }
        }

        accepted
            .Should()
            .BeInRange(Schemas * ValuesPerSchema / 20, Schemas * ValuesPerSchema * 19 / 20, "both answers occur often");
    }

    /// <summary>The schema within one that no value satisfies: its violations are looked for also where the answer alone would be yes.</summary>
    private static Schema Listing(string text)
    {
        var registry = new SchemaRegistry();
        registry.Add("random.json", text);
        return Schema.Parse(
            """{"allOf": [{"$ref": "random.json"}, {"$ref": "#/$defs/never satisfied"}], "$defs": {"never satisfied": false}}""",
            registry,
            options: Options
        );
    }

    private static bool Exists(JsonElement value, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1))
        {
            if (value.ValueKind == JsonValueKind.Array)
                value = value[int.Parse(token)];
            else if (!value.TryGetProperty(token, out value))
                return false;
        }

        return true;
    }
}
