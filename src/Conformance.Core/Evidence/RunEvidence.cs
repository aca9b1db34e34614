using System.Collections.Concurrent;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>
/// All that a run knows once its requests are sent. Each part is worked out once, when it is first needed.
/// </summary>
/// <param name="transcript">What was sent and received.</param>
/// <param name="settings">What the run was given, complete.</param>
/// <param name="dialect">The dialect that the panel is held to.</param>
/// <param name="requirements">The contract's requirements.</param>
public sealed class RunEvidence(
    Transcript transcript,
    Settings settings,
    Dialect dialect,
    RequirementCatalog requirements
)
{
    private readonly ConcurrentDictionary<Account, Reconciliation> accounts = [];

    /// <summary>What was sent and received.</summary>
    public Transcript Transcript { get; } = transcript;

    /// <summary>What the run was given, complete.</summary>
    public Settings Settings { get; } = settings;

    /// <summary>The dialect that the panel is held to.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>The contract's requirements.</summary>
    public RequirementCatalog Requirements { get; } = requirements;

    /// <summary>The exchanges in the order in which they were sent.</summary>
    public IReadOnlyList<Exchange> Exchanges => Transcript.Exchanges;

    /// <summary>The services as the panel listed them; none where it listed none.</summary>
    public ServiceList Services => field ??= ServiceList.Read(ListedServices?.ParsedBody.Json, Dialect);

    /// <summary>What happened to an account's money over the run.</summary>
    public Reconciliation ReconciliationOf(Account account) =>
        accounts.GetOrAdd(account, one => new Reconciliation(Transcript, Services, one));

    private Exchange? ListedServices =>
        Exchanges.LastOrDefault(exchange => exchange is { Name: ExchangeNames.ServiceList, TransportFailure: null });
}
