using System.Text.Json;
using Conformance.Core.Schemas;
using Conformance.Core.Tests.Contracts;

namespace Conformance.Core.Tests.Schemas;

public sealed class SchemaSetTests
{
    [Test]
    public void A_name_without_a_schema_is_named_beside_those_that_have_one() =>
        FluentActions
            .Invoking(() => EmbeddedContract.SchemasOf("subnoc")["orders"])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("*'orders'*add, balance, cancel,*");

    [Test]
    public void A_dialect_without_a_schema_has_its_fallbacks() =>
        EmbeddedContract
            .SchemasOf("subnoc")
            .Names.Should()
            .BeEquivalentTo(EmbeddedContract.SchemasOf("perfect-panel").Names);

    [Test]
    public void Of_two_schemas_of_one_name_the_first_is_taken()
    {
        var set = SchemaSet.Compile([
            new("one/balance.schema.json", """{ "type": "string" }"""),
            new("two/balance.schema.json", """{ "type": "number" }"""),
        ]);

        set.Names.Should().Equal("balance");
        set["balance"].IsValid(JsonSerializer.Deserialize<JsonElement>("\"1\"")).Should().BeTrue();
        set["balance"].IsValid(JsonSerializer.Deserialize<JsonElement>("1")).Should().BeFalse();
    }

    [Test]
    public void A_schema_may_refer_to_another_of_the_set()
    {
        var set = SchemaSet.Compile([
            new(
                "one/balance.schema.json",
                """{ "$id": "https://x.invalid/one/balance.json", "$ref": "../two/money.json" }"""
            ),
            new("two/money.schema.json", """{ "$id": "https://x.invalid/two/money.json", "type": "number" }"""),
        ]);

        set["balance"].IsValid(JsonSerializer.Deserialize<JsonElement>("1")).Should().BeTrue();
        set["balance"].IsValid(JsonSerializer.Deserialize<JsonElement>("\"1\"")).Should().BeFalse();
    }

    [Test]
    public void A_schema_that_is_not_JSON_is_named() =>
        FluentActions
            .Invoking(() => SchemaSet.Compile([new("one/balance.schema.json", "{")]))
            .Should()
            .Throw<SchemaException>()
            .WithMessage("*one/balance.schema.json*");
}
