namespace Conformance.Tests;

/// <summary>
/// The ledgers of the runs that tests start, in a folder that goes with this process: those in the repository are the
/// user's.
/// </summary>
public static class TestLedger
{
    static TestLedger() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>The folder. Runs of one process share it, as a user's runs share theirs.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("ledger-").FullName;
}
