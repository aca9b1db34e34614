using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>$dynamicRef</c>: where it leads to a <c>$dynamicAnchor</c>, the one of that name in the outermost resource that
/// has been entered on the way here; otherwise a <c>$ref</c>.
/// </summary>
internal sealed class DynamicRef(KeywordSource source) : Ref(source)
{
    /// <summary>Where it leads depends on the way here, so a loop is only met when a value is judged.</summary>
    public override IEnumerable<SchemaNode> InPlace => IsDynamic ? [] : base.InPlace;

    private bool IsDynamic => Target.Resource.DynamicAnchors.Contains(Fragment);

    public override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        evaluation.Apply(IsDynamic ? Outermost(evaluation.Resources) : Target, instance);

    private SchemaNode Outermost(IReadOnlyList<SchemaResource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource.DynamicAnchors.Contains(Fragment))
                return resource.Anchors[Fragment];
        }

        return Target;
    }
}
