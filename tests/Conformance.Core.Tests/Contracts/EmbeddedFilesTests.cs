using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>The contract in the assembly is the contract in the repository.</summary>
public sealed class EmbeddedFilesTests
{
    private static IEnumerable<string> Paths => FilesOfTheRepository();

    [Test]
    public void Every_file_of_the_contract_is_embedded_and_nothing_else() =>
        EmbeddedPaths().Should().BeEquivalentTo(FilesOfTheRepository()).And.HaveCountGreaterThan(60);

    [TestCaseSource(nameof(Paths))]
    public void An_embedded_file_has_the_bytes_of_the_repository(string path)
    {
        using var stream = typeof(Contract).Assembly.GetManifestResourceStream(path);
        stream.Should().NotBeNull("src/Conformance.Core embeds it");
        using var embedded = new MemoryStream();
        stream.CopyTo(embedded);

        embedded.ToArray().Should().Equal(File.ReadAllBytes(Repository.Resolve(path)));
    }

    [Test]
    public void Both_sources_have_the_same_paths() =>
        ContractFiles.In(Repository.Folder).Paths.Should().Equal(ContractFiles.Embedded().Paths);

    private static IEnumerable<string> EmbeddedPaths() =>
        typeof(Contract)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith("requirements", StringComparison.Ordinal)
                || name.StartsWith("schemas", StringComparison.Ordinal)
            );

    /// <summary>All but the examples, of which only the sources count.</summary>
    private static IEnumerable<string> FilesOfTheRepository() =>
        FilesUnder("requirements")
            .Concat(FilesUnder("schemas"))
            .Where(path =>
                Path.GetFileName(path) == "sources.json" || !path.Contains("/examples/", StringComparison.Ordinal)
            );

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory
            .EnumerateFiles(Repository.Resolve(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'));
}
