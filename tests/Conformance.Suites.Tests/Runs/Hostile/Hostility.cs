using System.Runtime.CompilerServices;

namespace Conformance.Suites.Tests.Runs.Hostile;

internal static class Hostility
{
    /// <summary>A case of a test, named as the behaviour is written.</summary>
    public static TestCaseData Case(
        Behaviour behaviour,
        string reason,
        [CallerArgumentExpression(nameof(behaviour))] string name = ""
    ) =>
        new TestCaseData(behaviour, reason).SetArgDisplayNames(
            name.Replace("Behaviours.", "", StringComparison.Ordinal)
        );
}
