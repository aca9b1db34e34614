namespace Conformance.Core.Schemas;

/// <summary>The text of one schema.</summary>
/// <param name="Path">
/// Its path with <c>/</c>, such as <c>schemas/perfect-panel/balance.schema.json</c>. Error messages name it.
/// </param>
/// <param name="Text">A JSON Schema, draft 2020-12.</param>
public sealed record SchemaFile(string Path, string Text)
{
    /// <summary>The end of every schema's file name.</summary>
    public const string Extension = ".schema.json";

    /// <summary>The schema's name: its file name without the extension, such as <c>balance</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path)[..^Extension.Length];
}
