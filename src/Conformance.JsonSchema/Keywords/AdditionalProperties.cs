using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>additionalProperties</c>: every member that neither <c>properties</c> nor <c>patternProperties</c> beside it
/// describes.
/// </summary>
internal sealed class AdditionalProperties(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();
    private readonly NameTable<SchemaNode> _described = new(source.Sibling("properties")?.SchemaMap() ?? []);
    private readonly EcmaPattern[] _patterns = source.Sibling("patternProperties") is { } patterns
        ? patterns.SchemaMap().Keys.Select(pattern => EcmaPattern.Read(pattern, patterns)).ToArray()
        : [];

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        var position = 0;
        var guess = 0;
        foreach (var member in instance.EnumerateObject())
        {
            if (_described.Find(member, ref guess) is null && !MatchesPattern(member))
            {
                valid &= evaluation.Apply(_schema, member);
                evaluation.Evaluated?.Add(position);
            }

            if (evaluation.IsDecided(valid))
                break;
            position++;
        }

        return valid;
    }

    private bool MatchesPattern(JsonProperty member)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(member))
                return true;
        }

        return false;
    }
}
