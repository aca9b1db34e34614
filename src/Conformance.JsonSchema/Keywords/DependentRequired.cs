using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>dependentRequired</c>: a violation for each member that is missing beside another.</summary>
internal sealed class DependentRequired(KeywordSource source) : Keyword(source)
{
    private readonly (string Present, string Needed)[] _pairs = source.NamesByMember()
        .SelectMany(entry => entry.Value.Select(needed => (entry.Key, needed)))
        .ToArray();

    public override bool Evaluate(Evaluation evaluation)
    {
        var instance = evaluation.Instance;
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var (present, needed) in _pairs)
        {
            if (InstanceText.HasMember(instance, present) && !InstanceText.HasMember(instance, needed))
                valid = evaluation.Refuse(this, $"expected the member {Excerpt.Of(needed)} beside {Excerpt.Of(present)}", needed);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }
}
