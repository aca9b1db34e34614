using System.Globalization;

namespace Conformance.Core.Runs;

/// <summary>The processes that Linux shows under /proc.</summary>
public sealed class ProcFileSystem : IProcessTable
{
    private const string ParentLine = "PPid:";

    /// <inheritdoc/>
    public int? ParentOf(int process)
    {
        var line = Read(process, "status")
            ?.Split('\n')
            .FirstOrDefault(line => line.StartsWith(ParentLine, StringComparison.Ordinal));
        return line is null ? null : int.Parse(line[ParentLine.Length..], CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public string? CommandLineOf(int process) => Read(process, "cmdline")?.Replace('\0', ' ').Trim();

    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
