using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// A JSON Schema (draft 2020-12), read once and applied to any number of values. Immutable, so one instance may be
/// used by several threads at a time.
/// </summary>
/// <remarks>
/// Values are compared as JSON means them: numbers exactly and never through a binary floating-point type (1.0 is 1;
/// exponents beyond ±10^18 count as that), objects without regard to the order of members, lengths in Unicode code
/// points. Where an object repeats a member's name, each occurrence is checked; equality looks at the last.
/// </remarks>
public sealed class Schema
{
    /// <summary>The most violations that <see cref="Validate"/> lists.</summary>
    public const int MaxViolations = 1000;

    /// <summary>
    /// The deepest nesting of schemas applied within schemas, and of compared values, that is followed. A value that
    /// needs more is not valid, and the violation says that it is nested too deeply.
    /// </summary>
    public const int MaxNesting = 512;

    private readonly SchemaNode _root;

    private Schema(SchemaNode root) => _root = root;

    /// <summary>
    /// Reads a schema, with all that it refers to. By default whatever is not understood is an error: a keyword is
    /// never ignored.
    /// </summary>
    /// <param name="text">The schema document.</param>
    /// <param name="registry">
    /// The other documents that <c>$ref</c> and <c>$schema</c> may name; nothing is read from disk or network.
    /// </param>
    /// <param name="uri">
    /// Where the document stands among those of the registry, so that its relative references resolve; by default
    /// beside those added with a plain file name. An <c>$id</c> in the document takes its place.
    /// </param>
    /// <param name="options">How the schema is read, and with it those that it refers to.</param>
    /// <exception cref="SchemaException">
    /// The text is not JSON or repeats a member's name, a keyword is unknown or its value is not allowed, a pattern
    /// cannot be compiled, a reference leads nowhere or back to itself, a dialect is not known.
    /// </exception>
    public static Schema Parse(
        string text,
        SchemaRegistry? registry = null,
        string? uri = null,
        SchemaOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Schema(
            new SchemaLoader(registry ?? new SchemaRegistry(), options ?? new SchemaOptions()).Load(text, uri)
        );
    }

    /// <summary>Whether the value satisfies the schema; looks no further than the first violation.</summary>
    /// <exception cref="ArgumentException">The element is undefined: it stands for no value.</exception>
    public bool IsValid(JsonElement instance)
    {
        RefuseUndefined(instance);
        return Judge(instance, list: null);
    }

    /// <summary>
    /// All violations, in the order of the schema's keywords; empty exactly when <see cref="IsValid"/> is true.
    /// </summary>
    /// <remarks>
    /// After <see cref="MaxViolations"/>, or a few million characters of them, the value is not looked at further, so
    /// a list of that length may be incomplete. It also ends early at what cannot be judged (nesting beyond
    /// <see cref="MaxNesting"/>, text that is not Unicode, a pattern that takes longer than a second), which is
    /// itself the last violation. Missing members come after those that are there, and
    /// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> after all keywords beside them.
    /// </remarks>
    /// <exception cref="ArgumentException">The element is undefined: it stands for no value.</exception>
    public IReadOnlyList<Violation> Validate(JsonElement instance)
    {
        if (IsValid(instance))
            return [];
        var list = new Findings();
        Judge(instance, list);
        return list.Violations;
    }

    private bool Judge(JsonElement instance, Findings? list)
    {
        try
        {
            return new Evaluation(list).Apply(_root, instance);
        }
        catch (UnjudgeableException stop)
        {
            list?.Add(stop.Violation!);
            return false;
        }
    }

    private static void RefuseUndefined(JsonElement instance)
    {
        if (instance.ValueKind == JsonValueKind.Undefined)
            throw new ArgumentException("The element is undefined: it stands for no value.", nameof(instance));
    }
}
