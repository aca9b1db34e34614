using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>
/// Checks what a run recorded against others than the dialect that it certifies: every dialect, or every family of clients.
/// </summary>
public sealed class CompatibilityMatrix
{
    private readonly IReadOnlyList<Consumer> consumers;

    private CompatibilityMatrix(IEnumerable<Consumer> consumers) => this.consumers = [.. consumers];

    /// <summary>The matrix of all dialects.</summary>
    /// <param name="schemas">The folder of all schemas.</param>
    /// <param name="requirements">The requirements, which say what refusals are about.</param>
    /// <exception cref="InvalidDataException">A dialect.json is not of the format.</exception>
    public static CompatibilityMatrix OfDialects(string schemas, RequirementCatalog requirements) =>
        new(Dialect.Known(schemas).Select(id => Consumer.Of(Dialect.Load(schemas, id), requirements)));

    /// <summary>The matrix of all families of clients.</summary>
    /// <param name="schemas">The folder of all schemas.</param>
    /// <exception cref="InvalidDataException">A client.json is not of the format.</exception>
    public static CompatibilityMatrix OfClients(string schemas) =>
        new(ConsumerProfile.LoadAll(schemas).Select(Consumer.Of));

    /// <summary>
    /// The result of each consumer. A response is checked for all consumers before the next one, so that one at a time has to
    /// be in memory. Exchanges that are to reach the rate limit are left out.
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
