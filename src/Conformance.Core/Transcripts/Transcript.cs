using System.Collections.Concurrent;

namespace Conformance.Core.Transcripts;

/// <summary>All that judging rests on: what was said in a run, what was meant to be said and was not, and why.</summary>
public sealed class Transcript(RecordedRun run)
{
    private readonly ConcurrentDictionary<int, Exchange> exchanges = [];
    private readonly ConcurrentQueue<SkippedRequest> skipped = [];
    private readonly ConcurrentQueue<AbortedScenario> aborted = [];
    private readonly ConcurrentQueue<string> notes = [];
    private readonly Lock turn = new();
    private volatile Exchange[] inOrder = [];

    /// <summary>Raised for each line as it is added.</summary>
    public event Action<TranscriptLine>? Added;

    public RecordedRun Run { get; } = run;

    /// <summary>The exchanges in the order in which they were sent.</summary>
    public IReadOnlyList<Exchange> Exchanges =>
        inOrder.Length == exchanges.Count ? inOrder : inOrder = [.. exchanges.Values.OrderBy(e => e.Number)];

    public IReadOnlyCollection<SkippedRequest> SkippedRequests => skipped;

    public IReadOnlyCollection<AbortedScenario> AbortedScenarios => aborted;

    /// <summary>What else whoever reads the report should know, a sentence each.</summary>
    public IReadOnlyCollection<string> Notes => notes;

    /// <summary>Null until everything is said.</summary>
    public RunEnd? End { get; private set; }

    public void Record(Exchange exchange) => Add(new() { Exchange = exchange });

    public void Skip(SkippedRequest request) => Add(new() { SkippedRequest = request });

    public void Abort(AbortedScenario scenario) => Add(new() { AbortedScenario = scenario });

    public void Note(string sentence) => Add(new() { Note = sentence });

    public void Close(RunEnd end) => Add(new() { End = end });

    /// <summary>Adds any line but the one about the run. Lines but exchanges, which have numbers, are told in the order in which they are kept.</summary>
    public void Add(TranscriptLine line)
    {
        if (line.Exchange is { } exchange)
        {
            exchanges[exchange.Number] = exchange;
            inOrder = [];
            Added?.Invoke(line);
            return;
        }

        lock (turn)
        {
            Keep(line);
            Added?.Invoke(line);
        }
    }

    private void Keep(TranscriptLine line)
    {
        if (line.SkippedRequest is not null)
            skipped.Enqueue(line.SkippedRequest);
        if (line.AbortedScenario is not null)
            aborted.Enqueue(line.AbortedScenario);
        if (line.Note is not null)
            notes.Enqueue(line.Note);
        End ??= line.End;
    }
}
