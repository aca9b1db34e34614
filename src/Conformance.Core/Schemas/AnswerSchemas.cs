using Conformance.Core.Contracts;

namespace Conformance.Core.Schemas;

/// <summary>
/// The schemas of answers by name: those of a dialect, and where its page is silent those of the dialect that stands in for
/// it; or those of a client.
/// </summary>
public sealed class AnswerSchemas
{
    private const string Suffix = ".schema.json";

    private readonly Dictionary<string, Schema> byAnswer;

    private AnswerSchemas(Dictionary<string, Schema> byAnswer) => this.byAnswer = byAnswer;

    public IReadOnlyCollection<string> Answers => byAnswer.Keys;

    public Schema this[string answer] =>
        byAnswer.TryGetValue(answer, out var schema)
            ? schema
            : throw new KeyNotFoundException(
                $"No schema is named '{answer}'. There are {string.Join(", ", Answers.Order(StringComparer.Ordinal))}."
            );

    /// <summary>The schema of an answer; null where there is none.</summary>
    public Schema? Find(string answer) => byAnswer.GetValueOrDefault(answer);

    /// <exception cref="SchemaException">A schema is wrong; the message says which and where.</exception>
    public static AnswerSchemas Load(Dialect dialect) => Load(dialect.Folders);

    /// <param name="folders">Where the schemas lie: those of an earlier folder win.</param>
    /// <exception cref="SchemaException">A schema is wrong; the message says which and where.</exception>
    internal static AnswerSchemas Load(IReadOnlyList<string> folders)
    {
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal))
            .ToList();
        var schemas = SchemaSet.Compile([.. files.Select(file => (NameOf(file, folders[0]), File.ReadAllText(file)))]);
        return new AnswerSchemas(
            files
                .Zip(schemas, (file, schema) => (Answer: Path.GetFileName(file)[..^Suffix.Length], Schema: schema))
                .DistinctBy(one => one.Answer)
                .ToDictionary(one => one.Answer, one => one.Schema)
        );
    }

    private static string NameOf(string file, string folder) =>
        Path.GetRelativePath(Path.Combine(folder, ".."), file).Replace('\\', '/');
}
