namespace Conformance.Suites.Tests;

/// <summary>The ledgers of the repository are the user's: no test leaves one there.</summary>
[SetUpFixture]
public sealed class UsersLedgers
{
    private static readonly DirectoryInfo Folder = new(Repository.Resolve("reports/ledger"));

    private IReadOnlyList<string> before = [];

    [OneTimeSetUp]
    public void Remember() => before = Present();

    [OneTimeTearDown]
    public void Compare() => Present().Except(before).Should().BeEmpty("a test left a ledger in the user's folder");

    private static IReadOnlyList<string> Present() =>
        Folder.Exists ? [.. Directory.EnumerateFiles(Folder.FullName).Select(file => Path.GetFileName(file))] : [];
}
