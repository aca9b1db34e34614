namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>A test of the suite that was run.</summary>
/// <param name="File">Its file, relative to the folder of tests.</param>
/// <param name="Name">Its group's description and its own.</param>
/// <param name="Fault">What came instead of the answer that the suite expects; null where that came.</param>
internal sealed record SuiteTest(string File, string Name, string? Fault)
{
    public bool Passes => Fault is null;
}
