using Conformance.Core.Contracts;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.Suites.Judging;

/// <summary>Makes a method the check of every requirement of the fixture's area that is judged in one way.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachRequirementAttribute(VerificationKind by) : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        var area = AreaAttribute.Of(method.TypeInfo);
        return LawBooks
            .Current.All.Where(r => r.Area == area && r.VerificationKind == by)
            .Select(r => RequirementTest.Build(method, suite, r));
    }
}
