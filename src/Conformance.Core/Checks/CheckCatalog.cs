using System.Collections.Frozen;
using Conformance.Core.Contracts;

namespace Conformance.Core.Checks;

/// <summary>The check of every requirement.</summary>
public static class CheckCatalog
{
    private static readonly FrozenDictionary<string, Check> ById = new[]
    {
        ServicesChecks.All,
        AddChecks.All,
        StatusChecks.All,
        RefillChecks.All,
        RefillStatusChecks.All,
        CancelChecks.All,
        AuthChecks.All,
        ErrorsChecks.All,
        WireChecks.All,
        MoneyChecks.All,
        RaceChecks.All,
        IsolationChecks.All,
        LimitsChecks.All,
        LifecycleChecks.All,
        RefundChecks.All,
        RobustnessChecks.All,
    }
        .SelectMany(area => area)
        .ToFrozenDictionary();

    /// <summary>The requirements' ids that have a check of their own.</summary>
    public static IReadOnlyCollection<string> Ids => ById.Keys;

    /// <summary>
    /// The check of a requirement: its own, or the one for how the contract describes it. Null where there is none yet.
    /// </summary>
    public static Check? Find(Requirement requirement) =>
        ContractChecks.For(requirement.VerificationKind) ?? ById.GetValueOrDefault(requirement.Id);
}
