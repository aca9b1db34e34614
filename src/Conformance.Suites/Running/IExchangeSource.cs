using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Running;

/// <summary>Where a run has what it judges from: a panel that it asks, or the transcript of a run that asked one.</summary>
internal interface IExchangeSource : IAsyncDisposable
{
    /// <summary>The settings, complete.</summary>
    public Settings Settings { get; }

    public Transcript Transcript { get; }

    /// <summary>What a reader of the report should know of the source itself, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The digest of the transcript, where it was written before; null where this run writes it.</summary>
    public string? TranscriptSha256 { get; }

    /// <summary>Fills the transcript and closes it.</summary>
    public Task Tell();

    /// <summary>Sends nothing more, for that reason, because whoever started the run wants it to end.</summary>
    public void Interrupt(string reason);

    /// <summary>Takes note that the report is written, with all that the transcript holds.</summary>
    public void Reported();
}
