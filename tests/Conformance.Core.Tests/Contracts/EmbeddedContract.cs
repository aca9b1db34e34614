using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

/// <summary>The contract that Core is built with. It is immutable, so all tests share one.</summary>
internal static class EmbeddedContract
{
    public static Contract Contract { get; } = Contract.LoadEmbedded();

    public static RequirementCatalog Requirements => Contract.Requirements;

    public static IReadOnlyList<string> DialectIds => Contract.DialectIds;

    public static SchemaSet SchemasOf(string dialect) => Contract.SchemasOf(Contract.Dialect(dialect));

    /// <summary>The contract with the texts of some files changed, or with files more.</summary>
    public static Contract With(params (string Path, string Text)[] changes) => Contract.Load(FilesWith(changes));

    /// <summary>The contract without a file.</summary>
    public static Contract Without(string path) =>
        Contract.Load(new ContractFiles(Texts().Where(text => text.Key != path)));

    private static ContractFiles FilesWith((string Path, string Text)[] changes)
    {
        var texts = Texts().ToDictionary();
        foreach (var (path, text) in changes)
            texts[path] = text;
        return new(texts);
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts()
    {
        var embedded = ContractFiles.Embedded();
        return embedded.Paths.Select(path => KeyValuePair.Create(path, embedded.Read(path)));
    }
}
