using Conformance.Core.Contracts;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Conformance.Suites.Judging;

/// <summary>The NUnit test of one requirement: named by the requirement's id, described by its statement.</summary>
internal static class RequirementTest
{
    public const string IdProperty = "Requirement";

    public static TestMethod Build(IMethodInfo method, Test? suite, Requirement requirement)
    {
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, null);
        test.Name = requirement.Id;
        test.FullName = $"{method.TypeInfo.FullName}.{requirement.Id}";
        test.Properties.Set(IdProperty, requirement.Id);
        test.Properties.Set(PropertyNames.Description, requirement.Statement);
        test.Properties.Set("Level", requirement.Level.ToString());
        return test;
    }
}
