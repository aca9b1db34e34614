using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>additionalProperties</c>: every member that neither <c>properties</c> nor <c>patternProperties</c> beside it
/// describes.
/// </summary>
internal sealed class AdditionalProperties(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();
    private readonly HashSet<string> _names = source.Sibling("properties")?.SchemaMap().Keys.ToHashSet() ?? [];
    private readonly EcmaPattern[] _patterns =
        source.Sibling("patternProperties") is { } patterns
            ? patterns.SchemaMap().Keys.Select(pattern => EcmaPattern.Read(pattern, patterns)).ToArray()
            : [];

    public override bool Evaluate(Evaluation evaluation)
    {
        if (evaluation.Instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var member in evaluation.Instance.EnumerateObject())
        {
            var name = InstanceText.NameOf(member);
            if (!_names.Contains(name) && !Array.Exists(_patterns, pattern => pattern.Matches(name)))
                valid &= evaluation.Apply(_schema, name, member.Value);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }
}
