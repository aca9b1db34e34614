using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>Where a run has its exchanges from: a panel, or the transcript of an earlier run.</summary>
internal interface IExchangeSource : IAsyncDisposable
{
    /// <summary>The settings, complete.</summary>
    public Settings Settings { get; }

    /// <summary>What was sent and received so far.</summary>
    public Transcript Transcript { get; }

    /// <summary>What a reader of the report should know of the source itself, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The digest of the transcript, where it was written before; null where this run writes it.</summary>
    public string? TranscriptSha256 { get; }

    /// <summary>Fills the transcript and closes it.</summary>
    public Task CollectAsync();

    /// <summary>Sends nothing more, because whoever started the run wants it to end.</summary>
    /// <param name="reason">Why, in words.</param>
    public void Interrupt(string reason);

    /// <summary>Takes note that the report is written, with all that the transcript holds.</summary>
    public void ReportWritten();
}
