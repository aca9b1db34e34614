using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>required</c>: a violation for each missing member.</summary>
internal sealed class Required(KeywordSource source) : Keyword(source)
{
    private readonly string[] _names = source.Names();

    public override bool Evaluate(Evaluation evaluation)
    {
        if (evaluation.Instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var name in _names)
        {
            if (!InstanceText.HasMember(evaluation.Instance, name))
                valid = evaluation.Refuse(this, $"expected the member {Excerpt.Of(name)}", name);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    public override string? Expectation(int depth) => _names.Length switch
    {
        0 => null,
        1 => $"the member {Excerpt.Of(_names[0])}",
        _ => $"the members {Excerpt.List(_names.Select(Excerpt.Of))}",
    };
}
