using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Conformance.Suites.Judging;

/// <summary>Names the area that a fixture checks.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AreaAttribute(string area) : CategoryAttribute(area)
{
    public static string Of(ITypeInfo fixture) => fixture.GetCustomAttributes<AreaAttribute>(inherit: true).Single().Name;
}
