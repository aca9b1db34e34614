using Conformance.ReferencePanel.Tests.Architecture.Sample.Lower;

namespace Conformance.ReferencePanel.Tests.Architecture.Sample.Upper;

internal static class InAsyncMethod
{
    public static async Task<bool> IsPart(Task<object> thing) => await thing is Part;
}
