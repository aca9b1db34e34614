using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.Suites.Judging;

/// <summary>
/// Makes a method the check of a requirement. A method with several is the check of each, and a <c>{area}</c> in the id stands
/// for the fixture's area, so that areas can share a check.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirementAttribute(string id) : NUnitAttribute, ITestBuilder, IImplyFixture
{
    public string Id { get; } = id;

    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        var area = AreaAttribute.Of(method.TypeInfo);
        yield return RequirementTest.Build(
            method,
            suite,
            LawBooks.Current[Id.Replace("{area}", area, StringComparison.Ordinal)]
        );
    }
}
