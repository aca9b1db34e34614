using System.Collections.Frozen;

namespace Conformance.Core.Schemas;

/// <summary>
/// Compiled schemas by name, one for each kind of response. Immutable, and safe for use by several threads at once.
/// </summary>
public sealed class SchemaSet
{
    private readonly FrozenDictionary<string, Schema> byName;

    private SchemaSet(FrozenDictionary<string, Schema> byName) => this.byName = byName;

    /// <summary>The names of all schemas, in no particular order.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The schema of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those that there are.</exception>
    public Schema this[string name] =>
        Find(name)
        ?? throw new KeyNotFoundException(
            $"No schema is named '{name}'. There are {string.Join(", ", Names.Order(StringComparer.Ordinal))}."
        );

    /// <summary>The schema of that name; null where there is none.</summary>
    public Schema? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Compiles schemas. They may refer to each other, and to nothing else.</summary>
    /// <param name="files">The schemas. Where two have the same name, the first one is taken.</param>
    /// <exception cref="SchemaException">A schema is wrong; the message says which one and where.</exception>
    public static SchemaSet Compile(IReadOnlyList<SchemaFile> files)
    {
        var schemas = SchemaCompiler.Compile([.. files.Select(file => (file.Path, file.Text))]);
        return new SchemaSet(
            files
                .Zip(schemas, (file, schema) => (file.Name, Schema: schema))
                .DistinctBy(compiled => compiled.Name)
                .ToFrozenDictionary(compiled => compiled.Name, compiled => compiled.Schema)
        );
    }
}
