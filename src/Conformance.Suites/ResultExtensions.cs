using Conformance.Core.Verdicts;

namespace Conformance.Suites;

public static class ResultExtensions
{
    /// <summary>Begins an assertion about what a run found out about a requirement.</summary>
    public static ResultAssertions Should(this Result result) => new(result);
}
