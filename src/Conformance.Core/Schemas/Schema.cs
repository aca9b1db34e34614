using System.Text.Json;
using Json.Schema;

namespace Conformance.Core.Schemas;

/// <summary>
/// A JSON Schema (draft 2020-12), compiled once and applied to any number of values, by several threads.
/// </summary>
public sealed class Schema
{
    /// <summary>The most violations that <see cref="Validate"/> lists.</summary>
    public const int MaxViolations = 1000;

    private readonly JsonSchemaNode root;

    internal Schema(JsonSchemaNode root) => this.root = root;

    /// <summary>Compiles a schema that refers to no other document.</summary>
    /// <exception cref="SchemaException">It is no schema, or has a keyword that is not supported.</exception>
    public static Schema Parse(string text) => SchemaCompiler.Compile([("", text)])[0];

    /// <summary>Whether the value satisfies the schema. Looks no further than the first violation.</summary>
    public bool IsValid(JsonElement instance) => new Evaluation(most: 1).Run(root, instance).Count == 0;

    /// <summary>
    /// All violations, and none exactly when <see cref="IsValid"/> is true. Ends after <see cref="MaxViolations"/>,
    /// and at what cannot be decided, such as a pattern that takes too long: that is the last violation then.
    /// </summary>
    public IReadOnlyList<Violation> Validate(JsonElement instance) => new Evaluation(MaxViolations).Run(root, instance);
}
