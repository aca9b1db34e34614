using Conformance.Core.Schemas;

namespace Conformance.Core.Contracts;

/// <summary>Finds the schemas of dialects and clients among the contract's files.</summary>
internal sealed class SchemaFolders(ContractFiles files)
{
    /// <summary>Those of the dialect's own folder, then those of its fallback.</summary>
    public Lazy<SchemaSet> CompileLater(Dialect dialect)
    {
        var ids = new[] { dialect.Id, dialect.Fallback }.OfType<string>();
        return CompileLater([.. ids.SelectMany(id => FilesIn(ContractPaths.DialectFolder(id)))]);
    }

    /// <summary>Those of the client's own folder.</summary>
    public Lazy<SchemaSet> CompileLater(ConsumerProfile profile) =>
        CompileLater([.. FilesIn(ContractPaths.ConsumerFolder(profile.Id))]);

    private static Lazy<SchemaSet> CompileLater(IReadOnlyList<SchemaFile> found) => new(() => SchemaSet.Compile(found));

    private IEnumerable<SchemaFile> FilesIn(string folder) =>
        files
            .Paths.Where(path => Path.GetDirectoryName(path)!.Replace('\\', '/') == folder)
            .Where(path => path.EndsWith(SchemaFile.Extension, StringComparison.Ordinal))
            .Select(path => new SchemaFile(path, files.Read(path)));
}
