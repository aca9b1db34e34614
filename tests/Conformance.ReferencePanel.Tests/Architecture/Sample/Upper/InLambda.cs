using Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Upper;

internal static class InLambda
{
    public static Func<object> Make() => () => new Part();
}
