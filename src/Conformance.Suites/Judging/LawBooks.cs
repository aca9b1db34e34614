using Conformance.Core.Requirements;
using Conformance.Core.Targets;

namespace Conformance.Suites.Judging;

/// <summary>The law book that tests are made from. It is read once, when the runner looks for tests.</summary>
public static class LawBooks
{
    private static readonly Lazy<LawBook> Read = new(() => LawBook.Load(ProjectRoot.Resolve("requirements")));

    public static LawBook Current => Read.Value;
}
