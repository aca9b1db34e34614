using Conformance.Core.Configuration;
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

    /// <summary>What a person should know of the place; null where it is as the settings say.</summary>
    public string? Note { get; private init; }

    /// <summary>
    /// The SHA-256 of the transcript's lines, in hexadecimal; null until it has its end, and for a copy.
    /// </summary>
    public string? TranscriptSha256 => transcript?.Sha256;

    /// <summary>
    /// Opens the folder that the settings name, or one of the run's own, to which <c>latest</c> then leads.
    /// </summary>
    /// <param name="settings">The run's settings.</param>
    /// <param name="clock">The clock that names a folder of its own.</param>
    /// <inheritdoc cref="Open(string, Recording?)"/>
    public static ReportFolder Open(Settings settings, TimeProvider clock, Recording? replayed = null)
    {
        if (!settings.OwnFolder)
            return Open(settings.Reports, replayed);
        try
        {
            var (folder, note) = new RunFolders(settings.Reports).Add(clock.GetUtcNow());
            return Open(folder, replayed, note);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ReportFolderException.NotWritable(settings.Reports, e);
        }
    }

    /// <summary>
    /// Creates the folder if need be, takes it for this run, and moves what the run before left there to
    /// <c>previous/</c>, nothing else.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="replayed">
    /// A transcript that is checked again, and is copied as it is, bodies included; null where one is to be written.
    /// </param>
    /// <exception cref="ReportFolderException">Another run has it, or it cannot be written.</exception>
    public static ReportFolder Open(string path, Recording? replayed = null) => Open(path, replayed, note: null);

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

    private static ReportFolder Open(string path, Recording? replayed, string? note)
    {
        RunLock? held = null;
        try
        {
            var folder = Directory.CreateDirectory(path).FullName;
            held = RunLock.Take(folder) ?? throw ReportFolderException.InUse(folder);
            var transcript = Path.Combine(folder, TranscriptFile.Name);
            if (replayed is not null && ReplaySettings.IsReplacedIn(folder, replayed.Path))
                throw new IOException($"it has '{replayed.Path}', which is to be checked again.");
            FormerReport.Keep(folder);
            if (replayed is null)
                return new ReportFolder(folder, held, new TranscriptFile(transcript)) { Note = note };
            File.Copy(replayed.Path, transcript, overwrite: true);
            BodyFile.Copy(replayed.Bodies, TranscriptFile.FolderOf(replayed.Path), folder);
            return new ReportFolder(folder, held, transcript: null) { Note = note };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw ReportFolderException.NotWritable(path, e);
        }
    }
}
