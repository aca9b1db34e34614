using Conformance.Core.Contracts;
using NUnit.Framework;

namespace Conformance.Suites;

/// <summary>Makes a method the test of each requirement of an area that has a check, named by its id.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequirementsOfAttribute(string area)
    : TestCaseSourceAttribute(typeof(RequirementsOfAttribute), nameof(TestCases), [area])
{
    private static IEnumerable<TestCaseData> TestCases(string area) =>
        Suite
            .Contract.Requirements.All.Where(requirement => requirement.Area == area)
            .Where(requirement => requirement.VerificationKind is not VerificationKind.None)
            .Select(TestCase);

    private static TestCaseData TestCase(Requirement requirement) =>
        new TestCaseData(requirement)
            .SetName(requirement.Id)
            .SetDescription(requirement.Statement)
            .SetCategory(requirement.Area)
            .SetProperty("Requirement", requirement.Id)
            .SetProperty("Level", requirement.Level.ToString());
}
