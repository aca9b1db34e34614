using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>propertyNames</c>: a schema for the names; a wrong one is reported at the member that has it.</summary>
internal sealed class PropertyNames(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var member in instance.EnumerateObject())
        {
            var name = InstanceText.NameOf(member);
            if (!evaluation.Matches(_schema, member, JsonSerializer.SerializeToElement(name)))
                valid = evaluation.RefuseMember(this, evaluation.Collects ? Message(name) : "", name);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    private string Message(string name) =>
        $"expected the member's name to be {_schema.Describe(0)}, found {Excerpt.Of(name)}";
}
