namespace Conformance.Core.Reports;

/// <summary>
/// One form in which the report of a run that has ended is given to somebody: a file, a folder, or text on the
/// console. A new one is a class in a file, and a line in <see cref="ReportFormats.All"/>.
/// </summary>
public interface IReportFormat
{
    /// <summary>What it is called where it could not be written, such as <c>the page</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The files that it may leave, relative to the report's folder; empty where it leaves none there.
    /// </summary>
    public IReadOnlyList<string> Files => [];

    /// <summary>Whether this run's user wants it; true unless a format says otherwise.</summary>
    /// <param name="context">The run.</param>
    public bool IsWanted(ReportContext context) => true;

    /// <summary>Writes it, in the place of one that is there already.</summary>
    /// <param name="context">What to write of.</param>
    /// <exception cref="IOException">It cannot be written. Whoever calls it goes on with the other formats.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Write(ReportContext context);

    /// <summary>Removes what an earlier run left, and nothing that a user put there.</summary>
    /// <param name="folder">The report's folder.</param>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Remove(string folder)
    {
        foreach (var file in Files)
            File.Delete(Path.Combine(folder, file));
    }
}
