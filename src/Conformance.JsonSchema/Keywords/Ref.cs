using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>$ref</c>. The loader sets the target once all schemas that it may be are compiled.</summary>
internal class Ref : Keyword
{
    private readonly KeywordSource _source;
    private SchemaNode? _target;

    public Ref(KeywordSource source)
        : base(source)
    {
        _source = source;
        Text = source.Text();
        source.Loader.ResolveLater(this);
    }

    public string Text { get; }

    public SchemaResource Resource => _source.Resource;

    public SchemaNode Target
    {
        protected get => _target ?? throw new InvalidOperationException($"The reference {Text} is not resolved.");
        set => _target = value;
    }

    public override IEnumerable<SchemaNode> InPlace => [Target];

    public override bool Evaluate(Evaluation evaluation, JsonElement instance) => evaluation.Apply(Target, instance);

    public override string Expectation(int depth) => Target.Describe(depth);

    public SchemaException Error(string problem) => _source.Error(problem);

    /// <summary>The URI of a resource, empty for this one, and what is meant within it, decoded.</summary>
    public (string Uri, string Fragment) Split()
    {
        var mark = Text.IndexOf('#');
        return mark < 0 ? (Text, "") : (Text[..mark], Uri.UnescapeDataString(Text[(mark + 1)..]));
    }
}
