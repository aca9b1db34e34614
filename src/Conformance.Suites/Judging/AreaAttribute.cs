using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.Suites.Judging;

/// <summary>
/// Makes a class the fixture of an area, with the area as its category. Tests that no requirement stands behind are left out:
/// NUnit makes one of a shared check where the area has no requirement for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AreaAttribute(string area) : NUnitAttribute, IFixtureBuilder2
{
    private readonly TestFixtureAttribute fixture = new() { Category = area };

    public static string Of(ITypeInfo type) => type.GetCustomAttributes<AreaAttribute>(inherit: true).Single().Name;

    public string Name { get; } = area;

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => fixture.BuildFrom(typeInfo).Select(OnlyRequirements);

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter) =>
        fixture.BuildFrom(typeInfo, filter).Select(OnlyRequirements);

    private static TestSuite OnlyRequirements(TestSuite suite)
    {
        foreach (
            var test in suite
                .Tests.OfType<TestMethod>()
                .Where(test => !test.Properties.ContainsKey(RequirementTest.IdProperty))
                .ToList()
        )
        {
            suite.Tests.Remove(test);
        }

        return suite;
    }
}
