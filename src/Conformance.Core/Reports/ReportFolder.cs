using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>
/// The folder in which a run leaves its report (Panel.Reports), kept to that run until it is disposed.
/// </summary>
public sealed class ReportFolder : IDisposable
{
    private readonly RunLock held;
    private readonly TranscriptFile? transcript;
    private readonly Lock turn = new();

    private ReportFolder(string path, RunLock held, TranscriptFile? transcript)
    {
        FullName = path;
        this.held = held;
        this.transcript = transcript;
    }

    /// <summary>The folder's absolute path.</summary>
    public string FullName { get; }

    /// <summary>
    /// The SHA-256 of the transcript's lines, in hexadecimal; null until it has its end, and for a copy.
    /// </summary>
    public string? TranscriptSha256 => transcript?.Sha256;

    /// <summary>
    /// Creates the folder if need be, takes it for this run, and removes what former runs left there, nothing else.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="replayed">
    /// A transcript that is checked again, and is copied as it is, bodies included; null where one is to be written.
    /// </param>
    /// <exception cref="ReportFolderException">Another run has it, or it cannot be written.</exception>
    public static ReportFolder Open(string path, Recording? replayed = null)
    {
        RunLock? held = null;
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            held = RunLock.Take(folder) ?? throw ReportFolderException.InUse(folder);
            var transcript = Path.Combine(folder, TranscriptFile.Name);
            // This comes first: it fails where the two are one file, and then nothing of that run may be lost.
            if (replayed is not null)
                File.Copy(replayed.Path, transcript, overwrite: true);
            RemoveReport(folder);
            BodyFile.Remove(folder);
            if (replayed is not null)
                BodyFile.Copy(replayed.Bodies, TranscriptFile.FolderOf(replayed.Path), folder);
            return new ReportFolder(folder, held, replayed is null ? new TranscriptFile(transcript) : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw ReportFolderException.NotWritable(path, e);
        }
    }

    /// <summary>
    /// Puts a report in the place of the last one (<see cref="ReportFile"/>). Callers need not take turns.
    /// </summary>
    /// <param name="report">The report.</param>
    public void Write(ConformanceReport report)
    {
        lock (turn)
            ReportFile.Write(Path.Combine(FullName, ReportFile.Name), report);
    }

    /// <summary>
    /// Adds a line to the transcript, where it stands when this returns; a copy has it already. Callers need not take
    /// turns.
    /// </summary>
    public void Append(TranscriptLine line) => transcript?.Append(line);

    /// <summary>Closes the transcript, and lets other runs have the folder.</summary>
    public void Dispose()
    {
        transcript?.Dispose();
        held.Dispose();
    }

    private static void RemoveReport(string folder)
    {
        File.Delete(Path.Combine(folder, ReportFile.Name));
        foreach (var format in ReportFormats.All)
            format.Remove(folder);
    }
}
