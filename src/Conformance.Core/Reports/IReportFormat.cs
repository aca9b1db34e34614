using Conformance.Core.Transcripts;

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

    /// <summary>
    /// Whether it is part of the report, which is not whole without it. What is not, such as text on the console, is
    /// written once, when all else is; true unless a format says otherwise.
    /// </summary>
    public bool IsPartOfReport => true;

    /// <summary>Whether this run's user wants it; true unless a format says otherwise.</summary>
    /// <param name="context">The run.</param>
    public bool IsWanted(ReportContext context) => true;

    /// <summary>Writes it, in the place of one that is there already.</summary>
    /// <param name="context">What to write of.</param>
    /// <exception cref="IOException">It cannot be written; the message names the file.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Write(ReportContext context);

    /// <summary>
    /// The files of it that are in a folder, relative to it, and nothing that a user put there; default
    /// <see cref="Files"/>, and those that were begun.
    /// </summary>
    /// <param name="folder">The report's folder.</param>
    public IEnumerable<string> FilesIn(string folder) =>
        Files
            .SelectMany(file => new[] { file, file + WholeFile.Unfinished })
            .Where(file => File.Exists(Path.Combine(folder, file)));
}
