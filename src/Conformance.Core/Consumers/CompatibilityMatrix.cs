using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Holds what a run recorded against others than the dialect that it certifies: every dialect, and every family of clients.</summary>
public sealed class CompatibilityMatrix
{
    private readonly IReadOnlyList<Consumer> consumers;

    private CompatibilityMatrix(IEnumerable<Consumer> consumers) => this.consumers = [.. consumers];

    /// <summary>The matrix of all dialects of the contract.</summary>
    public static CompatibilityMatrix OfDialects(Contract contract) =>
        new(contract.Dialects.Select(dialect => Consumer.Of(dialect, contract)));

    /// <summary>The matrix of all families of clients of the contract.</summary>
    public static CompatibilityMatrix OfClients(Contract contract) =>
        new(contract.ConsumerProfiles.Select(profile => Consumer.Of(profile, contract)));

    /// <summary>Each answer is held against all readers before the next, so that one at a time has to be in memory.</summary>
    public IReadOnlyList<ConsumerResult> Of(IReadOnlyList<Exchange> exchanges)
    {
        var tallies = consumers.Select(reader => new ConsumerResultBuilder(reader)).ToList();
        foreach (var exchange in exchanges.Where(e => e.Expects is not Expectation.Limit))
            tallies.ForEach(tally => tally.Add(exchange));
        return [.. tallies.Select(tally => tally.ConsumerResult)];
    }
}
