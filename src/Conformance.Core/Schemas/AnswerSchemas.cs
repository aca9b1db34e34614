using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.JsonSchema;

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
        var registry = new SchemaRegistry();
        var texts = new Dictionary<string, string>();
        foreach (
            var file in folders.SelectMany(folder =>
                Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal)
            )
        )
        {
            var text = File.ReadAllText(file);
            registry.Add(Path.GetRelativePath(Path.Combine(folders[0], ".."), file).Replace('\\', '/'), text);
            texts.TryAdd(Path.GetFileName(file)[..^Suffix.Length], text);
        }

        return new AnswerSchemas(texts.ToDictionary(t => t.Key, t => Schema.Parse(t.Value, registry)));
    }
}
