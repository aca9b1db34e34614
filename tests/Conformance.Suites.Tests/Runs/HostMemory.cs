using System.Diagnostics;
using System.Globalization;

namespace Conformance.Suites.Tests.Runs;

/// <summary>The memory of a run's test host, which Linux tells while the process lives.</summary>
internal static class HostMemory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The most that it took, in MB, once the run has ended; null where that cannot be measured.</summary>
    public static async Task<double?> Peak(Process run, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        int? host = null;
        double? peak = null;
        while (!run.HasExited)
        {
            host ??= ProcessTree.Below(run.Id).Where(IsHost).Cast<int?>().FirstOrDefault();
            peak = host is { } id ? HighWaterMark(id) ?? peak : null;
            await Task.Delay(Pause, cancellation);
        }

        return peak;
    }

    private static bool IsHost(int id) => Read(id, "cmdline").Contains("testhost", StringComparison.Ordinal);

    private static double? HighWaterMark(int id)
    {
        var line = Read(id, "status")
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null
            ? null
            : long.Parse(
                line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
                CultureInfo.InvariantCulture
            ) / 1000.0;
    }

    private static string Read(int id, string name)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{name}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
