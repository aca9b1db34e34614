namespace Conformance.Core.Configuration;

/// <summary>What the user set, complete and valid. Each property has an entry in <see cref="SettingsTable"/>.</summary>
public sealed record Settings
{
    /// <summary>The panel's endpoint; null for the embedded reference panel.</summary>
    public Uri? Url { get; init; }

    /// <summary>The keys of the accounts that the user named. They are secrets.</summary>
    public IReadOnlyDictionary<Account, string> Keys { get; init; } = new Dictionary<Account, string>();

    /// <summary>The id of the contract that the panel is held to.</summary>
    public string Dialect { get; init; } = "perfect-panel";

    /// <summary>What the run may do.</summary>
    public Mode Mode { get; init; }

    /// <summary>The areas to certify; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>
    /// The most that the run's orders may cost together, before refunds, in the account's currency. Null buys
    /// without a limit from the embedded panel, and nothing from a panel at a URL.
    /// </summary>
    public decimal? MaxSpend { get; init; }

    /// <summary>The id of the service to order; null where the user named none.</summary>
    public long? ServiceId { get; init; }

    /// <summary>The link or user name to order for; null where the user named none.</summary>
    public string? Link { get; init; }

    /// <summary>Whether one service of every type is ordered as well.</summary>
    public bool AllTypes { get; init; }

    /// <summary>The id of an order of the account, to be read; null where the user named none.</summary>
    public string? OrderId { get; init; }

    /// <summary>The id of a refill of the account, to be read; null where the user named none.</summary>
    public string? RefillId { get; init; }

    /// <summary>Headers sent with every request. Their values are secrets.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The most requests in any 60 seconds, 0 for no limit; null where the user set nothing.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>How long the panel may take and how much it may send.</summary>
    public Bounds Bounds { get; init; } = new();

    /// <summary>Whether any certificate of the panel will do.</summary>
    public bool Insecure { get; init; }

    /// <summary>Whether deviations fail the run too.</summary>
    public bool Strict { get; init; }

    /// <summary>Seeds all generated data; 0 or more.</summary>
    public int Seed { get; init; }

    /// <summary>The folder for the report, absolute.</summary>
    public string Reports { get; init; } = "";

    /// <summary>
    /// Whether the run has a folder of its own beside <see cref="Reports"/>, which then is a link to it: so where the
    /// user named no folder.
    /// </summary>
    public bool OwnFolder { get; init; }

    /// <summary>The folder of the ledgers, which runs share, absolute.</summary>
    public string LedgerFolder { get; init; } = "";

    /// <summary>The file of the known failures, absolute; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether allure-results/ is written, about a thousand files.</summary>
    public bool Allure { get; init; } = true;

    /// <summary>Whether the report is written as a page, too.</summary>
    public bool Page { get; init; } = true;

    /// <summary>The ids of the faults that the embedded reference panel is started with.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The ids of the variations that it is started with: what it does differently, and right.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    /// <summary>The transcript to check again instead of sending, absolute; null to send.</summary>
    public string? Replay { get; init; }

    /// <summary>Whether the embedded reference panel is certified.</summary>
    public bool Embedded => Url is null;

    /// <summary>Whether an area is to be checked.</summary>
    public bool Selects(string area) => Areas.Count == 0 || Areas.Contains(area);

    /// <summary>
    /// The first of <paramref name="needs"/> that is not given, in the words that set it; null when all are given.
    /// </summary>
    /// <param name="needs">Needs in the form of <see cref="Contracts.Requirement.Needs"/>.</param>
    /// <exception cref="KeyNotFoundException">A need names no setting.</exception>
    public string? Missing(IEnumerable<string> needs)
    {
        var missing = needs.Select(Need.Parse).FirstOrDefault(need => !need.IsMetBy(this));
        return missing?.Remedy;
    }

    /// <summary>The settings with the key of one more account.</summary>
    internal Settings WithKey(Account account, string key) =>
        this with
        {
            Keys = new Dictionary<Account, string>(Keys) { [account] = key },
        };
}
