using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>How much of an area a run verified.</summary>
/// <param name="Verified">Requirements that were checked to the end: passed, failed or deviating.</param>
/// <param name="Applicable">Requirements that the dialect and the target have.</param>
/// <param name="Known">All requirements of the area, in whatever dialect.</param>
public sealed record Coverage(int Verified, int Applicable, int Known)
{
    /// <summary>The coverage of each area, in the order of <see cref="RequirementCatalog.Areas"/>.</summary>
    public static IReadOnlyDictionary<string, Coverage> PerArea(IReadOnlyList<Result> results) =>
        RequirementCatalog.Areas.ToDictionary(area => area, area => Of([.. results.Where(r => r.Area == area)]));

    /// <summary>The coverage over all of <paramref name="results"/>, which may be of several areas.</summary>
    public static Coverage Of(IReadOnlyList<Result> results) =>
        new(
            results.Count(r => r.IsVerified),
            results.Count(r => r.Outcome is not Outcome.NotApplicable),
            results.Count
        );
}
