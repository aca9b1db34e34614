using Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Upper;

internal static class InSignature
{
    public static int Count(IReadOnlyList<Part[]> parts) => parts.Count;
}
