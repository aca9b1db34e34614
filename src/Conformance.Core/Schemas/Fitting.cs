using Conformance.Core.Dialects;
using Conformance.Core.Requirements;
using Conformance.Core.Wire;

namespace Conformance.Core.Schemas;

/// <summary>Holds what a run recorded against others than the dialect that it certifies: every dialect, and every family of clients.</summary>
public sealed class Fitting
{
    private readonly IReadOnlyList<Reader> readers;

    private Fitting(IEnumerable<Reader> readers) => this.readers = [.. readers];

    /// <param name="schemas">The folder of all schemas.</param>
    /// <param name="law">The law book, which says what refusals are about.</param>
    /// <exception cref="InvalidDataException">A dialect.json is not of the format.</exception>
    public static Fitting OfDialects(string schemas, LawBook law) =>
        new(Dialect.Known(schemas).Select(id => Reader.Of(Dialect.Load(schemas, id), law)));

    /// <param name="schemas">The folder of all schemas.</param>
    /// <exception cref="InvalidDataException">A client.json is not of the format.</exception>
    public static Fitting OfClients(string schemas) => new(Client.LoadAll(schemas).Select(Reader.Of));

    /// <summary>Each answer is held against all readers before the next, so that one at a time has to be in memory.</summary>
    public IReadOnlyList<Fit> Of(IReadOnlyList<Exchange> exchanges)
    {
        var tallies = readers.Select(reader => new Tally(reader)).ToList();
        foreach (var exchange in exchanges.Where(e => e.Expects is not Expectation.Limit))
            tallies.ForEach(tally => tally.Add(exchange));
        return [.. tallies.Select(tally => tally.Fit)];
    }
}
