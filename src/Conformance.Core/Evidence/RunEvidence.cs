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
    private ServiceList? services;

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

    /// <summary>The services as the panel listed them; none while it has listed none.</summary>
    public ServiceList Services
    {
        get
        {
            if (services is null && ListedServices is { } list)
                services = ServiceList.Read(list.ParsedBody.Json, Dialect);
            return services ?? ServiceList.None;
        }
    }

    /// <summary>What happened to an account's money over the run.</summary>
    public Reconciliation ReconciliationOf(Account account) =>
        accounts.GetOrAdd(account, one => new Reconciliation(Transcript, Services, one));

    /// <summary>
    /// What the run's orders took from all balances together, less what came back, in the account's currency; null
    /// where that is not known. May be asked for while the run goes on.
    /// </summary>
    public decimal? Spent()
    {
        var ordering = Enum.GetValues<Account>()
            .Where(account => Exchanges.Any(exchange => AcceptedOrder.IsOrderOf(exchange, account)));
        var amounts = ordering.Select(SpentFrom).ToList();
        return amounts.Contains(null) ? null : amounts.Sum();
    }

    private decimal? SpentFrom(Account account) => new OwnSpending(Transcript, Services, account).Amount();

    private Exchange? ListedServices =>
        Exchanges.LastOrDefault(exchange => exchange is { Name: ExchangeNames.ServiceList, TransportFailure: null });
}
