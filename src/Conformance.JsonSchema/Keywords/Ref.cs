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
        var mark = Text.IndexOf('#');
        TargetUri = mark < 0 ? Text : Text[..mark];
        Fragment = mark < 0 ? "" : Uri.UnescapeDataString(Text[(mark + 1)..]);
        source.Loader.ResolveLater(this);
    }

    public string Text { get; }

    /// <summary>The URI of the resource it leads to, relative to the one it stands in; empty for that one itself.</summary>
    public string TargetUri { get; }

    /// <summary>What is meant within that resource, decoded: a JSON Pointer or a name; empty for the whole.</summary>
    public string Fragment { get; }

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
}
