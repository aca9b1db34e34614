using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>What the user set, complete and valid.</summary>
public sealed record Settings
{
    /// <summary>The panel's endpoint; null for the embedded reference panel.</summary>
    public Uri? Url { get; init; }

    public IReadOnlyDictionary<Account, string> Keys { get; init; } = new Dictionary<Account, string>();

    public string Dialect { get; init; } = "perfect-panel";

    public Mode Mode { get; init; }

    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The most that the run's orders may cost together, before refunds, in the account's currency; null for no limit.</summary>
    public decimal? MaxSpend { get; init; }

    public long? ServiceId { get; init; }

    public string? Link { get; init; }

    /// <summary>Whether one service of every type is ordered as well.</summary>
    public bool AllTypes { get; init; }

    public string? OrderId { get; init; }

    public string? RefillId { get; init; }

    /// <summary>Headers sent with every request. Their values are secrets.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The most requests in any 60 seconds, 0 for no limit; null when the user did not say.</summary>
    public int? RequestsPerMinute { get; init; }

    public Bounds Bounds { get; init; } = new();

    /// <summary>Whether any certificate of the panel will do.</summary>
    public bool Insecure { get; init; }

    /// <summary>Whether deviations fail tests and the run too.</summary>
    public bool Strict { get; init; }

    /// <summary>Seeds all generated data.</summary>
    public int Seed { get; init; }

    /// <summary>The folder for the report, absolute.</summary>
    public string Reports { get; init; } = "";

    /// <summary>The file of the failures that are put up with, absolute; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether allure-results/ is written, about a thousand files.</summary>
    public bool Allure { get; init; } = true;

    /// <summary>Whether the report is written as a page, too.</summary>
    public bool Page { get; init; } = true;

    /// <summary>What the embedded reference panel is told to do wrong: ids of its faults.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What it is told to do differently, and right all the same: ids of its variations.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    public bool Embedded => Url is null;

    /// <summary>
    /// The first of <paramref name="needs"/> (in the form of <see cref="Contracts.Requirement.Needs"/>) that is not given,
    /// as the words to set it; null when all are given.
    /// </summary>
    public string? Missing(IEnumerable<string> needs) =>
        needs.FirstOrDefault(need => !need.Split('|').Any(Gives)) is { } missing
            ? string.Join(" or ", missing.Split('|').Select(Setting))
            : null;

    private bool Gives(string need) =>
        need switch
        {
            "order" => Mode >= Mode.Order,
            "full" => Mode >= Mode.Full,
            "Panel.AllTypes" => AllTypes,
            "Panel.OrderId" => OrderId is not null,
            "Panel.RefillId" => RefillId is not null,
            _ => Keys.Keys.Any(account => account.Setting() == need),
        };

    private static string Setting(string need) =>
        need switch
        {
            "order" or "full" => $"Panel.Mode={need}",
            "Panel.AllTypes" => "Panel.AllTypes=true",
            _ => need,
        };
}
