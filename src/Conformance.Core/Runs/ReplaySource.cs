using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>The transcript of an earlier run, which is checked again. Nothing is sent.</summary>
/// <param name="recording">The transcript.</param>
/// <param name="settings">The settings of that run, with what may differ in a replay.</param>
internal sealed class ReplaySource(Recording recording, Settings settings) : IExchangeSource
{
    private const string CutOff =
        "the run that was recorded was cut off while it sent; this is what it had said by then";

    /// <inheritdoc/>
    public Settings Settings { get; } = settings;

    /// <inheritdoc/>
    public Transcript Transcript { get; } = new(recording.Run);

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; } = NotesOf(recording);

    /// <inheritdoc/>
    public string? TranscriptSha256 => recording.Sha256;

    /// <inheritdoc/>
    public Task CollectAsync()
    {
        foreach (var line in recording.Lines)
            Transcript.Add(line);
        if (Transcript.End is null)
            Transcript.Close(new RunEnd(StopReason: CutOff, WasInterrupted: true));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Interrupt(string reason)
    {
        // There is nothing to stop.
    }

    /// <inheritdoc/>
    public void ReportWritten()
    {
        // The run that was recorded has reported itself.
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<string> NotesOf(Recording recording)
    {
        var file = Path.GetFileName(recording.Path);
        List<string> notes =
        [
            $"this is a replay of {file}: nothing was sent, and what an earlier run was told is checked again",
        ];
        if (recording.Changed is { } changed)
            notes.Add(changed);
        return notes;
    }
}
