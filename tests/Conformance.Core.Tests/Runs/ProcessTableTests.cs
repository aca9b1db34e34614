using System.Diagnostics;
using Conformance.Core.Runs;

namespace Conformance.Core.Tests.Runs;

/// <summary>What Linux and POSIX say of a process that a test started.</summary>
[Platform("Linux,MacOsX")]
public sealed class ProcessTableTests
{
    private static IEnumerable<IProcessTable> Tables() =>
        OperatingSystem.IsLinux() ? [new ProcFileSystem(), new PsCommand()] : [new PsCommand()];

    [TestCaseSource(nameof(Tables))]
    public void It_knows_parent_and_command_line_until_the_process_has_gone(IProcessTable table)
    {
        if (table is PsCommand && !File.Exists("/bin/ps"))
            Assert.Ignore("This system has no ps.");
        using var process = Process.Start("sleep", ["60.25"]);
        try
        {
            table.ParentOf(process.Id).Should().Be(Environment.ProcessId);
            table.CommandLineOf(process.Id).Should().Be("sleep 60.25");
        }
        finally
        {
            process.Kill();
        }

        process.WaitForExit();

        table.ParentOf(process.Id).Should().BeNull();
        table.CommandLineOf(process.Id).Should().BeNull();
    }
}
