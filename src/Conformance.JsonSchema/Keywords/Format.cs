using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>format</c>, where it is an assertion.</summary>
internal sealed class Format(KeywordSource source, Func<string, bool> isMet) : Assertion(source)
{
    private readonly string _name = source.Text();

    /// <summary>For dialects in which a format is an annotation: an assertion if the caller asks for it, and if it is known.</summary>
    public static Format? OnRequest(KeywordSource source) =>
        Formats.All.TryGetValue(source.Text(), out var isMet) && source.Loader.Options.AssertsFormat
            ? new Format(source, isMet)
            : null;

    /// <summary>For dialects in which it is an assertion: one that is not known is an error.</summary>
    public static Format Always(KeywordSource source) =>
        Formats.All.TryGetValue(source.Text(), out var isMet)
            ? new Format(source, isMet)
            : throw source.Error($"unknown format {Excerpt.Of(source.Text())}");

    public override string Expectation(int depth) => $"text in the format {_name}";

    public override bool Concerns(JsonValueKind kind) => kind == JsonValueKind.String;

    public override bool Holds(JsonElement instance) => isMet(InstanceText.Of(instance));
}
