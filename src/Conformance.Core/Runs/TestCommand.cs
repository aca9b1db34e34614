using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Core.Runs;

/// <summary>
/// The <c>dotnet test</c> that started this test host. Between the two are the runner and, where the build goes on in
/// several processes, one of those; none of them ends when the command is killed. The runner's command line names the
/// command, so a command that ended before the first look is missed too.
/// </summary>
public sealed partial class TestCommand
{
    /// <summary>No process is so deep below another; it bounds a walk through a table that changes meanwhile.</summary>
    private const int MostAncestors = 100;

    private readonly IProcessTable table;
    private readonly int host;
    private readonly int id;

    private TestCommand(IProcessTable table, int host, int id)
    {
        this.table = table;
        this.host = host;
        this.id = id;
    }

    /// <summary>
    /// Whether it has ended: it is no longer above the test host. A system keeps the number of a process that is.
    /// </summary>
    public bool HasEnded
    {
        get
        {
            int? process = host;
            for (var depth = 0; depth < MostAncestors && process is > 0; depth++)
            {
                process = table.ParentOf(process.Value);
                if (process == id)
                    return false;
            }

            return process is 0;
        }
    }

    /// <summary>
    /// Finds the command that started this process; null where this is no test host, or the system does not tell:
    /// Windows has no way that works without rights of its own.
    /// </summary>
    public static TestCommand? Find()
    {
        if (OperatingSystem.IsLinux())
            return Find(new ProcFileSystem(), Environment.ProcessId);
        return OperatingSystem.IsMacOS() ? Find(new PsCommand(), Environment.ProcessId) : null;
    }

    /// <summary>Finds the command that started a test host; null where it is none.</summary>
    /// <param name="table">The processes.</param>
    /// <param name="host">The test host.</param>
    public static TestCommand? Find(IProcessTable table, int host)
    {
        if (Number(RunnerOfHost().Match(table.CommandLineOf(host) ?? "")) is not { } runner)
            return null;
        var named = Number(CommandOfRunner().Match(table.CommandLineOf(runner) ?? ""));
        // A runner that was started otherwise, as by an editor, does not name who started it; one that has gone is
        // itself what is missed.
        return new TestCommand(table, host, named ?? table.ParentOf(runner) ?? runner);
    }

    private static int? Number(Match match) =>
        match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"--parentprocessid (\d{1,9})\b")]
    private static partial Regex RunnerOfHost();

    [GeneratedRegex(@"--testSessionCorrelationId:(\d{1,9})_")]
    private static partial Regex CommandOfRunner();
}
