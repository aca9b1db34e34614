using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A compiled keyword: what it asserts, and where it stands.</summary>
internal abstract class Keyword(KeywordSource source)
{
    public string Name { get; } = source.Name;

    public string Location { get; } = source.Location;

    public SchemaDocument Document { get; } = source.Resource.Document;

    /// <summary>Whether it is about the parts of the value that no other keyword beside it has applied a schema to.</summary>
    public virtual bool IsAboutTheRest => false;

    /// <summary>The schemas that apply to the very value that this keyword's schema applies to.</summary>
    public virtual IEnumerable<SchemaNode> InPlace => [];

    /// <summary>Reports every violation, and returns false exactly if there is one.</summary>
    public abstract bool Evaluate(Evaluation evaluation, JsonElement instance);

    /// <summary>What satisfies the keyword, to follow the word "expected"; null if no few words say it.</summary>
    public virtual string? Expectation(int depth) => null;
}
