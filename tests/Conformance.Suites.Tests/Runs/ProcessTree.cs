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
    /// Whether a process has such a variable, which it has from whoever started it, wherever it stands in the tree.
    /// </summary>
    /// <param name="variable">Name and value, with <c>=</c> between them.</param>
    public static bool AnyHas(string variable) =>
        Directory.EnumerateDirectories("/proc").Any(process => VariablesOf(process).Contains(variable));

    private static string[] VariablesOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Join(process, "environ")).Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
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
