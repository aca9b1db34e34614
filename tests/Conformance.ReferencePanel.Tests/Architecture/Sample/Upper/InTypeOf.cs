using Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Upper;

internal static class InTypeOf
{
    public static string Name() => typeof(Part).Name;
}
