using System.Diagnostics;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A file system of a few megabytes in memory, mounted at a folder until it is disposed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Mounts one; the test is ignored where that is not allowed.</summary>
    /// <exception cref="IgnoreException">It cannot be mounted; the message says why.</exception>
    public static SmallDisk MountedAt(string folder, int kilobytes)
    {
        var (exitCode, output) = Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder);
        if (exitCode != 0)
            throw new IgnoreException($"This needs the right to mount a file system: {output}");
        return new SmallDisk(folder);
    }

    public void Dispose() => Run("umount", folder);

    private static (int ExitCode, string Output) Run(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Trim());
    }
}
