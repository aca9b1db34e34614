using Conformance.Core.Wire;

namespace Conformance.Core.Reporting;

/// <summary>The folder in which a run leaves its report (Panel.Reports), kept to that run until it is disposed.</summary>
public sealed class ReportFolder : IDisposable
{
    private readonly RunLock held;
    private readonly TranscriptFile transcript;
    private readonly Lock turn = new();

    private ReportFolder(string path, RunLock held)
    {
        FullName = path;
        this.held = held;
        transcript = new TranscriptFile(Path.Combine(path, TranscriptFile.Name));
    }

    /// <summary>The folder's absolute path.</summary>
    public string FullName { get; }

    /// <summary>Creates the folder if need be, takes it for this run, and removes what former runs left there, nothing else.</summary>
    /// <exception cref="ReportFolderException">Another run has it, or it cannot be written.</exception>
    public static ReportFolder Open(string path)
    {
        RunLock? held = null;
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            held = RunLock.Take(folder) ?? throw ReportFolderException.InUse(folder);
            File.Delete(Path.Combine(folder, ReportFile.Name));
            AllureResults.Remove(folder);
            return new ReportFolder(folder, held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw ReportFolderException.NotWritable(path, e);
        }
    }

    /// <summary>Puts a report in the place of the last one. Callers need not take turns.</summary>
    public void Write(ConformanceReport report)
    {
        lock (turn)
            ReportFile.Write(Path.Combine(FullName, ReportFile.Name), report);
    }

    /// <summary>Adds a line to the transcript, where it stands when this returns. Callers need not take turns.</summary>
    public void Append(TranscriptLine line) => transcript.Append(line);

    public void Dispose()
    {
        transcript.Dispose();
        held.Dispose();
    }
}
