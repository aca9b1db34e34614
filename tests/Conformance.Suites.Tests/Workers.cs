using Conformance.InProcess;

namespace Conformance.Suites.Tests;

/// <summary>The workers of all tests.</summary>
[SetUpFixture]
internal sealed class Workers
{
    public static WorkerPool Pool { get; } = new();

    [OneTimeTearDown]
    public void Dispose() => Pool.Dispose();
}
