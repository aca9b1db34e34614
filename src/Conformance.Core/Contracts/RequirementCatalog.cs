using System.Collections.Frozen;

namespace Conformance.Core.Contracts;

/// <summary>All requirements, read from requirements/: one file for each area.</summary>
public sealed class RequirementCatalog
{
    /// <summary>The areas in the order in which reports list them.</summary>
    public static readonly IReadOnlyList<string> Areas =
    [
        "services",
        "balance",
        "add",
        "status",
        "refill",
        "refill-status",
        "cancel",
        "auth",
        "errors",
        "wire",
        "money",
        "isolation",
        "limits",
        "lifecycle",
        "robustness",
    ];

    private readonly FrozenDictionary<string, Requirement> byId;

    /// <param name="all">The requirements, in the order in which reports list them.</param>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public RequirementCatalog(IEnumerable<Requirement> all)
    {
        All = [.. all];
        byId = All.ToDictionary(requirement => requirement.Id).ToFrozenDictionary();
    }

    /// <summary>All requirements: area by area, and within one as its file has them.</summary>
    public IReadOnlyList<Requirement> All { get; }

    /// <summary>The requirement of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Requirement this[string id] =>
        Find(id)
        ?? throw new KeyNotFoundException(
            $"requirements/ has no entry '{id}'. Add it to the file of its area, or mend the name."
        );

    /// <summary>The requirement of that id; null where there is none.</summary>
    public Requirement? Find(string id) => byId.GetValueOrDefault(id);

    /// <exception cref="InvalidDataException">
    /// A file is missing, is not of the format, or repeats an id; the message names it.
    /// </exception>
    internal static RequirementCatalog Read(ContractFiles files) => new(Areas.SelectMany(area => Read(files, area)));

    private static List<Requirement> Read(ContractFiles files, string area)
    {
        var path = ContractPaths.Requirements(area);
        var entries = files.ReadJson<List<Requirement>>(path);
        return ErrorIn(entries, area) is { } error ? throw files.Error(path, error) : entries;
    }

    private static string? ErrorIn(List<Requirement> entries, string area)
    {
        if (entries.Contains(null!))
            return "it is not a list of entries.";
        if (entries.Find(entry => !entry.Id.StartsWith(area + ".", StringComparison.Ordinal)) is { } stray)
            return $"'{stray.Id}' does not belong to the area '{area}'.";
        var repeated = entries.CountBy(entry => entry.Id).FirstOrDefault(count => count.Value > 1).Key;
        return repeated is null ? null : $"the id '{repeated}' stands there twice.";
    }
}
