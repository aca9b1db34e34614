using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Suites.Judging;

/// <summary>The law book that tests are made from. It is read once, when the runner looks for tests.</summary>
public static class LawBooks
{
    private static readonly Lazy<RequirementCatalog> Read = new(() =>
        RequirementCatalog.Load(ProjectRoot.Resolve("requirements"))
    );

    public static RequirementCatalog Current => Read.Value;
}
