using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Conformance.Core.Runs;

/// <summary>The processes that the command <c>ps</c> of POSIX shows: for macOS, which has no /proc.</summary>
public sealed class PsCommand : IProcessTable
{
    /// <summary>It takes milliseconds; one that hangs is given up.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public int? ParentOf(int process) =>
        int.TryParse(Show("ppid=", process), CultureInfo.InvariantCulture, out var parent) ? parent : null;

    /// <inheritdoc/>
    public string? CommandLineOf(int process) => Show("args=", process);

    /// <summary>One column of one process's line; null where there is no such line.</summary>
    private static string? Show(string column, int process)
    {
        var id = process.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("ps", ["-ww", "-o", column, "-p", id]) { RedirectStandardOutput = true };
        try
        {
            using var ps = Process.Start(start)!;
            var output = ps.StandardOutput.ReadToEndAsync();
            if (!output.Wait(Longest))
            {
                ps.Kill();
                return null;
            }

            return output.Result.Trim() is { Length: > 0 } shown ? shown : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
