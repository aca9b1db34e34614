using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>
/// Checks what a run recorded against others than the dialect that it certifies: every dialect, or every family of
/// clients.
/// </summary>
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

    /// <summary>
    /// The result of each consumer. A response is checked for all consumers before the next one, so that one at a
    /// time has to be in memory. Exchanges that are to reach the rate limit are left out.
    /// </summary>
    /// <param name="exchanges">The exchanges of a run.</param>
    public IReadOnlyList<ConsumerResult> Of(IReadOnlyList<Exchange> exchanges)
    {
        var builders = consumers.Select(consumer => new ConsumerResultBuilder(consumer)).ToList();
        foreach (var exchange in exchanges.Where(e => e.Expects is not Expectation.Limit))
            builders.ForEach(builder => builder.Add(exchange));
        return [.. builders.Select(builder => builder.Build())];
    }
}
