using System.Collections.Concurrent;

namespace Conformance.Core.Transcripts;

/// <summary>
/// All that checks rest on: what was sent and received in a run, what was not sent, and why. It may be used by
/// several threads.
/// </summary>
/// <param name="run">What the run was given.</param>
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

    /// <summary>What the run was given.</summary>
    public RecordedRun Run { get; } = run;

    /// <summary>The exchanges in the order in which they were sent.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            var known = inOrder;
            if (known.Length == exchanges.Count)
                return known;
            Exchange[] ordered = [.. exchanges.Values.OrderBy(e => e.Number)];
            inOrder = ordered;
            return ordered;
        }
    }

    /// <summary>The requests that were not sent.</summary>
    public IReadOnlyCollection<SkippedRequest> SkippedRequests => skipped;

    /// <summary>The scenarios that were given up.</summary>
    public IReadOnlyCollection<AbortedScenario> AbortedScenarios => aborted;

    /// <summary>What else whoever reads the report should know, a sentence each.</summary>
    public IReadOnlyCollection<string> Notes => notes;

    /// <summary>How the sending ended; null until it has.</summary>
    public RunEnd? End { get; private set; }

    /// <summary>Adds an exchange.</summary>
    public void Record(Exchange exchange) => Add(new() { Exchange = exchange });

    /// <summary>Adds a request that was not sent.</summary>
    public void Skip(SkippedRequest request) => Add(new() { SkippedRequest = request });

    /// <summary>Adds a scenario that was given up.</summary>
    public void Abort(AbortedScenario scenario) => Add(new() { AbortedScenario = scenario });

    /// <summary>Adds a sentence for whoever reads the report.</summary>
    public void Note(string sentence) => Add(new() { Note = sentence });

    /// <summary>Adds how the sending ended. The first end counts.</summary>
    public void Close(RunEnd end) => Add(new() { End = end });

    /// <summary>
    /// Adds any line but the one about the run. <see cref="Added"/> is raised in the order in which lines are kept,
    /// but for exchanges, which have numbers.
    /// </summary>
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
