namespace Conformance.Core.Runs;

/// <summary>The processes that run on this machine, as its system tells them.</summary>
public interface IProcessTable
{
    /// <summary>
    /// The process that started another, or whoever took its place when it ended; 0 at the top. Null where the process
    /// has gone, or the system does not tell.
    /// </summary>
    /// <param name="process">The other process.</param>
    public int? ParentOf(int process);

    /// <summary>
    /// A process's command line, its arguments separated by blanks; null where the process has gone, or the system does
    /// not tell.
    /// </summary>
    /// <param name="process">The process.</param>
    public string? CommandLineOf(int process);
}
