using System.Collections.Concurrent;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>The results of a run, as its checks bring them in.</summary>
public sealed class Results(RequirementCatalog requirements, Settings settings)
{
    public const string LeftOut = "Panel.Areas left this area out";

    private readonly ConcurrentDictionary<string, Result> judged = [];

    public void Add(Result result) => judged[result.Requirement] = result;

    /// <summary>One result for every requirement of the law book: what was not judged is not verified, and says why.</summary>
    /// <param name="otherwise">Why, where the requirement has a check and is selected.</param>
    public IReadOnlyList<Result> All(string otherwise = "a test filter left its check out") =>
        [.. requirements.All.Select(r => judged.GetValueOrDefault(r.Id) ?? NotJudged(r, otherwise))];

    /// <summary>Whether requirements that a check exists for, in the selected areas, were left out by a test filter.</summary>
    public bool Partial =>
        requirements.All.Any(r =>
            r.VerificationKind is not VerificationKind.None && Selects(r) && !judged.ContainsKey(r.Id)
        );

    /// <summary>Whether Panel.Areas lets the requirement in.</summary>
    public bool Selects(Requirement requirement) =>
        settings.Areas.Count == 0 || settings.Areas.Contains(requirement.Area);

    private Result NotJudged(Requirement requirement, string otherwise)
    {
        if (!requirement.AppliesTo(settings.Dialect))
            return Result.Of(requirement, Outcome.NotApplicable, Absent(requirement));
        if (!Selects(requirement))
            return Result.Of(requirement, Outcome.NotVerified, LeftOut, "Panel.Areas");
        return requirement.Unchecked is { } reason
            ? Result.Of(requirement, Outcome.NotVerified, $"no check yet: {reason}")
            : Result.Of(requirement, Outcome.NotVerified, otherwise);
    }

    /// <summary>Why a requirement that the dialect does not have is not applicable.</summary>
    public static string Absent(Requirement requirement) =>
        $"holds in {string.Join(" and ", requirement.Dialects)} only";
}
