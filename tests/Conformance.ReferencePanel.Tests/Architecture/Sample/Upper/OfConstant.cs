using Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Upper;

internal static class OfConstant
{
    public static int Value() => Part.Constant;
}
