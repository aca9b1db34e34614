using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>The keywords that a schema resource may use: those of the vocabularies that its meta-schema names.</summary>
internal sealed class Dialect
{
    public const string StandardUri = "https://json-schema.org/draft/2020-12/schema";

    private readonly Dictionary<string, Func<KeywordSource, Keyword?>> _keywords = [];
    private readonly bool _isOpen;

    private Dialect(IEnumerable<string> vocabularies)
    {
        foreach (var vocabulary in vocabularies)
        {
            if (!Vocabularies.All.TryGetValue(vocabulary, out var keywords))
                _isOpen = true;
            foreach (var (name, compile) in keywords ?? [])
                _keywords[name] = compile;
        }
    }

    public static Dialect Standard { get; } = new(Vocabularies.Standard);

    /// <summary>The dialect that a meta-schema describes.</summary>
    /// <exception cref="FormatException">It describes none, or one that cannot be followed; the message says why.</exception>
    public static Dialect Of(JsonElement metaSchema)
    {
        if (
            metaSchema.ValueKind != JsonValueKind.Object
            || !metaSchema.TryGetProperty(Vocabularies.Keyword, out var vocabularies)
        )
        {
            throw new FormatException("its meta-schema has no $vocabulary");
        }

        var isRequired =
            Vocabularies.Read(vocabularies)
            ?? throw new FormatException("the $vocabulary of its meta-schema is malformed");
        if (
            isRequired.FirstOrDefault(entry => entry.Value && !Vocabularies.All.ContainsKey(entry.Key)).Key is
            { } unknown
        )
        {
            throw new FormatException(
                $"its meta-schema requires the vocabulary {Excerpt.Of(unknown)}, which is not known"
            );
        }

        return new Dialect(isRequired.Keys.Prepend(Vocabularies.Core));
    }

    public bool Has(string keyword) => _keywords.ContainsKey(keyword);

    public Keyword? Compile(KeywordSource source)
    {
        if (_keywords.TryGetValue(source.Name, out var compile))
            return compile(source);
        return _isOpen || source.Loader.Options.AllowsUnknownKeywords
            ? null
            : throw source.Error($"unknown keyword {Excerpt.Of(source.Name)}");
    }
}
