namespace Conformance.Core.Reports;

/// <summary>
/// Keeps a folder to one run. The system drops the lock with the process, however that ends; the file itself stays,
/// for deleting it would let two runs lock two files of the same name.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const string Name = ".lock";

    private readonly FileStream held;

    private RunLock(FileStream held) => this.held = held;

    /// <summary>Takes a folder; null when another run, in this process or another, has it.</summary>
    /// <param name="folder">The folder, which is there.</param>
    public static RunLock? Take(string folder)
    {
        try
        {
            return new RunLock(
                new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException e) when (IsTaken(e))
        {
            return null;
        }
    }

    /// <summary>Lets other runs have the folder.</summary>
    public void Dispose() => held.Dispose();

    private static bool IsTaken(IOException e)
    {
        const int windowsSharingViolation = unchecked((int)0x80070020);
        const int linuxTryAgain = 11;
        const int macTryAgain = 35;
        if (OperatingSystem.IsWindows())
            return e.HResult == windowsSharingViolation;
        return e.HResult == (OperatingSystem.IsMacOS() ? macTryAgain : linuxTryAgain);
    }
}
