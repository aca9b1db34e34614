using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Holds what a run recorded against others than the dialect that it certifies: every dialect, and every family of clients.</summary>
public sealed class CompatibilityMatrix
{
    private readonly IReadOnlyList<Consumer> consumers;

    private CompatibilityMatrix(IEnumerable<Consumer> consumers) => this.consumers = [.. consumers];

    /// <param name="schemas">The folder of all schemas.</param>
    /// <param name="requirements">The law book, which says what refusals are about.</param>
    /// <exception cref="InvalidDataException">A dialect.json is not of the format.</exception>
    public static CompatibilityMatrix OfDialects(string schemas, RequirementCatalog requirements) =>
        new(Dialect.Known(schemas).Select(id => Consumer.Of(Dialect.Load(schemas, id), requirements)));

    /// <param name="schemas">The folder of all schemas.</param>
    /// <exception cref="InvalidDataException">A client.json is not of the format.</exception>
    public static CompatibilityMatrix OfClients(string schemas) =>
        new(ConsumerProfile.LoadAll(schemas).Select(Consumer.Of));

    /// <summary>Each answer is held against all readers before the next, so that one at a time has to be in memory.</summary>
    public IReadOnlyList<ConsumerResult> Of(IReadOnlyList<Exchange> exchanges)
    {
        var tallies = consumers.Select(reader => new ConsumerResultBuilder(reader)).ToList();
        foreach (var exchange in exchanges.Where(e => e.Expects is not Expectation.Limit))
            tallies.ForEach(tally => tally.Add(exchange));
        return [.. tallies.Select(tally => tally.ConsumerResult)];
    }
}
