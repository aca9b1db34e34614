using System.Diagnostics;
using System.Globalization;

namespace Conformance.Bench;

/// <summary>The side that runs on Node, in a process of its own: ajv.mjs.</summary>
internal static class Node
{
    /// <summary>The median time for the list; the file is read before the first round.</summary>
    public static TimeSpan Run(string folder, string schemaFile, byte[] list)
    {
        var listFile = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(listFile, list);
            var script = Path.Combine(folder, "ajv.mjs");
            var start = new ProcessStartInfo(
                "node",
                [script, schemaFile, listFile, $"{Rounds.Warmups}", $"{Rounds.Most}"]
            )
            {
                RedirectStandardOutput = true,
            };
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0
                ? Rounds.Median(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Milliseconds).ToList())
                : throw new InvalidOperationException("ajv.mjs failed.");
        }
        finally
        {
            File.Delete(listFile);
        }
    }

    private static TimeSpan Milliseconds(string text) =>
        TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture));
}
