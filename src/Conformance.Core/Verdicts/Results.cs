using System.Collections.Concurrent;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>The results of a run, which its checks add in any order, also at once.</summary>
public sealed class Results(RequirementCatalog requirements, Settings settings)
{
    /// <summary>The message of a result that <c>Panel.Areas</c> left out.</summary>
    public const string LeftOut = "Panel.Areas left this area out";

    private readonly ConcurrentDictionary<string, Result> added = [];

    /// <summary>Adds a result. It replaces an earlier one of the same requirement.</summary>
    public void Add(Result result) => added[result.Requirement] = result;

    /// <summary>
    /// One result for every requirement of the catalog, in its order. One that no check added is not verified or not
    /// applicable, and its message says why.
    /// </summary>
    /// <param name="otherwise">The message where the requirement has a check and is selected.</param>
    public IReadOnlyList<Result> All(string otherwise = "a test filter left its check out") =>
        [.. requirements.All.Select(r => added.GetValueOrDefault(r.Id) ?? NotAdded(r, otherwise))];

    /// <summary>Whether a requirement of the selected areas has a check and no result.</summary>
    public bool Partial =>
        requirements.All.Any(r =>
            r.VerificationKind is not VerificationKind.None && Selects(r) && !added.ContainsKey(r.Id)
        );

    /// <summary>Whether <c>Panel.Areas</c> selects the requirement.</summary>
    public bool Selects(Requirement requirement) => settings.Selects(requirement.Area);

    /// <summary>The message of a requirement that the dialect does not have.</summary>
    public static string Absent(Requirement requirement) =>
        $"holds in {string.Join(" and ", requirement.Dialects)} only";

    private Result NotAdded(Requirement requirement, string otherwise)
    {
        if (!requirement.AppliesTo(settings.Dialect))
            return Result.Of(requirement, Outcome.NotApplicable, Absent(requirement));
        if (!Selects(requirement))
            return Result.Of(requirement, Outcome.NotVerified, LeftOut, "Panel.Areas");
        var message = requirement.Unchecked is { } reason ? $"no check yet: {reason}" : otherwise;
        return Result.Of(requirement, Outcome.NotVerified, message);
    }
}
