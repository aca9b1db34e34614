using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.Suites.Judging;

/// <summary>Makes a method the check of every requirement of the fixture's area that says that a request is refused.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusalRequirementsAttribute : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) => LawBooks.Current.All
        .Where(r => r.Area == AreaAttribute.Of(method.TypeInfo) && r.Refusal.Count > 0)
        .Select(r => RequirementTest.Build(method, suite, r));
}
