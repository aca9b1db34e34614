using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Gathers what a consumer makes of the exchanges of a run.</summary>
/// <param name="consumer">The consumer.</param>
internal sealed class ConsumerResultBuilder(Consumer consumer)
{
    private static readonly CheckedResponses None = new(0, 0);

    private readonly ConsumerFindings findings = new(consumer);
    private readonly Dictionary<string, CheckedResponses> responses = [];
    private readonly OrderedDictionary<string, ConsumerFinding> byKind = [];

    /// <summary>The result of the exchanges so far.</summary>
    public ConsumerResult Build() =>
        new(
            consumer.Id,
            consumer.Name,
            consumer.Needs,
            responses.Count == 0 ? null : byKind.Count == 0,
            responses.OrderBy(response => response.Key, StringComparer.Ordinal).ToDictionary(),
            [.. consumer.Schemas.Names.Where(name => !responses.ContainsKey(name)).Order(StringComparer.Ordinal)],
            [.. byKind.Values]
        );

    /// <summary>Adds an exchange, unless the consumer would not have it, or it shows nothing of the panel.</summary>
    /// <param name="exchange">The exchange.</param>
    public void Add(Exchange exchange)
    {
        if (!consumer.Receives(exchange))
            return;
        var found = findings.Of(exchange);
        if (exchange.TransportFailure is not null && found.Count == 0)
            return;
        Count(ConsumerFindings.NameOf(exchange), isIncompatible: found.Count > 0);
        foreach (var (kind, finding) in found)
            byKind[kind] = byKind.TryGetValue(kind, out var known) ? Merge(known, finding) : finding;
    }

    private void Count(string name, bool isIncompatible)
    {
        var before = responses.GetValueOrDefault(name, None);
        responses[name] = new(before.Total + 1, before.Incompatible + (isIncompatible ? 1 : 0));
    }

    /// <summary>The finding of the earlier exchange stands for both.</summary>
    private static ConsumerFinding Merge(ConsumerFinding known, ConsumerFinding other)
    {
        var first = other.Exchange < known.Exchange ? other : known;
        return first with { Count = known.Count + 1, IsLowerBound = known.IsLowerBound || other.IsLowerBound };
    }
}
