using System.Text.Json;
using Acornima;
using Json.Schema;
using Json.Schema.Keywords;

namespace Conformance.Core.Schemas;

/// <summary>Compiles schema documents that refer to one another. Nothing is read from disk or network.</summary>
internal static class SchemaCompiler
{
    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };
    private static readonly Uri Root = new("https://panelconformance.invalid/");
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    /// <summary>
    /// What needs results that <see cref="Evaluation"/> does not keep, patterns of the library's own, or (multipleOf)
    /// a stack as long as the number 1e-999999.
    /// </summary>
    private static readonly string[] Unsupported =
    [
        "$dynamicRef",
        "multipleOf",
        "patternProperties",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];

    /// <summary>Unknown keywords are let in, for <see cref="FaultOf"/> to say where they stand.</summary>
    private static readonly Dialect Dialect = Dialect.Draft202012.With(
        [new EcmaPatternKeyword()],
        MetaSchemas.Draft202012Id,
        allowUnknownKeywords: true
    );

    /// <summary>Compiles documents, each to the schema at the same index.</summary>
    /// <param name="documents">
    /// The documents, each with the file path by which errors name it and others refer to it.
    /// </param>
    /// <exception cref="SchemaException">
    /// A document is no schema, has a keyword that is not supported, or refers to nothing.
    /// </exception>
    public static IReadOnlyList<Schema> Compile(IReadOnlyList<(string Name, string Text)> documents)
    {
        var dialects = new DialectRegistry();
        dialects.Register(Dialect);
        var options = new BuildOptions
        {
            SchemaRegistry = new SchemaRegistry(),
            DialectRegistry = dialects,
            Dialect = Dialect,
        };
        var compiled = documents.Select(document => (document.Name, Schema: Build(document, options))).ToList();
        return [.. compiled.Select(one => new Schema(Resolve(one.Name, one.Schema)))];
    }

    private static JsonSchema Build((string Name, string Text) document, BuildOptions options) =>
        Guard(
            document.Name,
            () =>
            {
                var root = JsonDocument.Parse(document.Text, Unambiguous).RootElement;
                return JsonSchema.Build(root, options, new Uri(Root, document.Name));
            }
        );

    private static JsonSchemaNode Resolve(string name, JsonSchema schema)
    {
        Guard(name, () => schema.Evaluate(Null));
        Prepare(name, "", schema.Root);
        return schema.Root;
    }

    private static T Guard<T>(string name, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or JsonSchemaException
                        or ParseErrorException
                        or ArgumentException
                        or InvalidOperationException
            )
        {
            throw new SchemaException(name, "", e.Message, e);
        }
    }

    private static void Prepare(string name, string place, JsonSchemaNode schema)
    {
        PutRequiredAfterProperties(schema.Keywords);
        foreach (var keyword in schema.Keywords)
        {
            if (FaultOf(keyword) is { } fault)
                throw new SchemaException(name, place, fault);
            if (keyword.Handler is RefKeyword)
                continue;
            for (var i = 0; i < keyword.Subschemas.Length; i++)
                Prepare(name, $"{place}/{keyword.Handler.Name}{StepTo(keyword, i)}", keyword.Subschemas[i]);
        }
    }

    /// <summary>What is wrong with members that are there is said before what is missing.</summary>
    private static void PutRequiredAfterProperties(KeywordData[] keywords)
    {
        var required = Array.FindIndex(keywords, keyword => keyword.Handler is RequiredKeyword);
        var properties = Array.FindIndex(keywords, keyword => keyword.Handler is PropertiesKeyword);
        if (required >= 0 && required < properties)
            (keywords[required], keywords[properties]) = (keywords[properties], keywords[required]);
    }

    private static string StepTo(KeywordData keyword, int index) =>
        keyword.Handler switch
        {
            PropertiesKeyword or DefsKeyword or DependentSchemasKeyword => PointerPattern.Append(
                "",
                keyword.RawValue.EnumerateObject().ElementAt(index).Name
            ),
            AllOfKeyword or AnyOfKeyword or OneOfKeyword or PrefixItemsKeyword => $"/{index}",
            _ => "",
        };

    private static string? FaultOf(KeywordData keyword) =>
        keyword switch
        {
            { Handler: AnnotationKeyword } => $"unknown keyword \"{keyword.Value}\"",
            { Handler: var handler } when Unsupported.Contains(handler.Name) =>
                $"the keyword \"{handler.Name}\" is not supported",
            { Handler: RefKeyword, Subschemas: [] } => $"\"{keyword.RawValue}\" leads to no schema",
            { Handler: RefKeyword } when keyword.Subschemas[0].BaseUri.Host == MetaSchemas.Draft202012Id.Host =>
                $"\"{keyword.RawValue}\" leads to a meta-schema, and these are not supported",
            { Handler: SchemaKeyword } when !MetaSchemas.Draft202012Id.Equals(keyword.Value) =>
                $"expected the dialect {MetaSchemas.Draft202012Id}",
            _ => null,
        };
}
