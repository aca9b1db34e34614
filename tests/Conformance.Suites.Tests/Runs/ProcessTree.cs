using System.Diagnostics;
using System.Globalization;

namespace Conformance.Suites.Tests.Runs;

/// <summary>The processes below one, where the system has pgrep and kill.</summary>
internal static class ProcessTree
{
    private const string Status = "/proc/self/status";
    private const long Interrupt = 1L << 1;

    /// <summary>
    /// Whether this process was started with interrupts ignored, as a script's shell starts what it leaves in the
    /// background. What this one starts inherits that.
    /// </summary>
    public static bool IgnoresInterrupts =>
        File.Exists(Status)
        && (
            Convert.ToInt64(
                File.ReadLines(Status)
                    .Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
                    .Split(':')[1]
                    .Trim(),
                16
            ) & Interrupt
        ) != 0;

    public static IReadOnlyList<int> Below(int id)
    {
        var children = Output("pgrep", "-P", Text(id))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => int.Parse(line, CultureInfo.InvariantCulture));
        return [.. children.SelectMany(child => (int[])[child, .. Below(child)])];
    }

    /// <summary>Those that have gone by now are passed over.</summary>
    public static void Signal(string signal, IEnumerable<int> ids) =>
        Output("kill", [$"-{signal}", .. ids.Select(Text)]);

    public static async Task Gone(int id, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            await process.WaitForExitAsync(cancellation);
        }
        catch (ArgumentException)
        {
            // It has gone already.
        }
    }

    /// <summary>
    /// The processes that have such a variable, from whoever started them, wherever they stand in the tree.
    /// </summary>
    /// <param name="variable">Name and value, with <c>=</c> between them.</param>
    public static IReadOnlyList<int> With(string variable) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(process => Read(process, "environ").Split('\0').Contains(variable))
                .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture)),
        ];

    /// <summary>Whether it is one of those that a build hands its projects to.</summary>
    public static bool IsBuildNode(int id) =>
        Read($"/proc/{Text(id)}", "cmdline").Contains("/nodemode:1", StringComparison.Ordinal);

    /// <summary>How long all of them together have kept a processor busy; one that has gone counts nothing.</summary>
    public static TimeSpan ProcessorTime(IEnumerable<int> ids) =>
        ids.Aggregate(TimeSpan.Zero, (sum, id) => sum + ProcessorTime(id));

    private static TimeSpan ProcessorTime(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Join(process, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Output(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
