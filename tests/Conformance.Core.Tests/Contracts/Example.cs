using System.Text.Json;

namespace Conformance.Core.Tests.Contracts;

/// <summary>A documented answer, as schemas/&lt;dialect&gt;/examples holds it.</summary>
/// <param name="Document">The document, as dialect.json names it.</param>
/// <param name="Part">
/// A JSON Pointer: the example is that part of the section's documented response; null for the whole.
/// </param>
public sealed record Example(string Dialect, string Document, string File, string Answer, string Section, string? Part)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public string Text => System.IO.File.ReadAllText(Path.Combine(FolderOf(Dialect), File));

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public static string Schemas => Repository.Resolve("schemas");

    public static IEnumerable<string> Dialects => EmbeddedContract.DialectIds;

    public static IReadOnlyList<Example> All => [.. Dialects.SelectMany(Of)];

    /// <summary>The examples that sources.json lists.</summary>
    public static IReadOnlyList<Example> Of(string dialect)
    {
        var document = EmbeddedContract.Contract.Dialect(dialect).Document;
        var sources = JsonSerializer.Deserialize<Sources>(
            System.IO.File.ReadAllText(Path.Combine(FolderOf(dialect), "sources.json")),
            Format
        )!;
        return
        [
            .. sources.Examples.Select(e => new Example(
                dialect,
                document,
                e.Key,
                e.Value.Answer,
                e.Value.Section,
                e.Value.Part
            )),
        ];
    }

    /// <summary>The example files that there are.</summary>
    public static IEnumerable<string> FilesOf(string dialect) =>
        Directory
            .EnumerateFiles(FolderOf(dialect))
            .Select(file => Path.GetFileName(file))
            .Where(file => file != "sources.json");

    public override string ToString() => $"{Dialect}/{File}";

    private static string FolderOf(string dialect) => Path.Combine(Schemas, dialect, "examples");

    private sealed record Sources(string Document, IReadOnlyDictionary<string, Source> Examples);

    private sealed record Source(string Answer, string Section, string? Part);
}
