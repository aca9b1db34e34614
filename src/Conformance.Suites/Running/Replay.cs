using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Running;

/// <summary>The transcript of an earlier run. Nothing is sent.</summary>
internal sealed class Replay(Recording recording, Settings settings) : IExchangeSource
{
    private const string CutOff =
        "the run that was recorded was cut off while it sent; this is what it had said by then";

    public Settings Settings { get; } = settings;

    public Transcript Transcript { get; } = new(recording.Run);

    public IReadOnlyList<string> Notes { get; } =
    [
        $"this is a replay of {Path.GetFileName(recording.Path)}: nothing was sent, and what an earlier run was told is judged again",
        .. recording.Changed is { } changed ? [changed] : (string[])[],
    ];

    public string? TranscriptSha256 => recording.Sha256;

    public Task Tell()
    {
        foreach (var line in recording.Lines)
            Transcript.Add(line);
        if (Transcript.End is null)
            Transcript.Close(new RunEnd(Early: CutOff, Interrupted: true));
        return Task.CompletedTask;
    }

    public void Interrupt(string reason)
    {
        // There is nothing to stop.
    }

    public void Reported()
    {
        // The run that was recorded has reported itself.
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
