using System.Collections.Concurrent;

namespace Conformance.Core.Wire;

/// <summary>Everything that was said in a run, and what was meant to be said and was not.</summary>
public sealed class Transcript
{
    private readonly ConcurrentDictionary<int, Exchange> exchanges = [];
    private readonly ConcurrentQueue<Unsaid> unsaid = [];
    private readonly ConcurrentQueue<string> notes = [];

    /// <summary>Raised for each exchange as it is recorded.</summary>
    public event Action<Exchange>? Recorded;

    /// <summary>The exchanges in the order in which they were sent.</summary>
    public IReadOnlyList<Exchange> Exchanges => [.. exchanges.Values.OrderBy(e => e.Number)];

    public IReadOnlyCollection<Unsaid> Unsaid => unsaid;

    public void Record(Exchange exchange)
    {
        exchanges[exchange.Number] = exchange;
        Recorded?.Invoke(exchange);
    }

    /// <summary>What else whoever reads the report should know, a sentence each.</summary>
    public IReadOnlyCollection<string> Notes => notes;

    public void Note(string sentence) => notes.Enqueue(sentence);

    public void Leave(Unsaid request) => unsaid.Enqueue(request);
}
