using System.Globalization;

namespace Conformance.Core.Runs;

/// <summary>
/// The processes that started this one. A test host is started by the runner, and that by <c>dotnet test</c>.
/// </summary>
internal static class ParentProcess
{
    /// <summary>The process that started the one that started this; null where the system does not tell.</summary>
    public static int? Grandparent() => ParentOf(Environment.ProcessId) is { } parent ? ParentOf(parent) : null;

    /// <summary>Reads /proc, which Linux has. A parent that has ended is replaced by another one.</summary>
    private static int? ParentOf(int process)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status"))
                .First(line => line.StartsWith("PPid:", StringComparison.Ordinal));
            return int.Parse(line["PPid:".Length..], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
