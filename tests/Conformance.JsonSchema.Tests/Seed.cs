namespace Conformance.JsonSchema.Tests;

/// <summary>
/// What random tests start from: another number in each run, or the test parameter Seed, to see a run again:
/// <c>-- 'TestRunParameters.Parameter(name="Seed", value="…")'</c>.
/// </summary>
internal static class Seed
{
    public static int Next()
    {
        var seed = TestContext.Parameters.Get("Seed", Random.Shared.Next());
        TestContext.Out.WriteLine($"Seed: {seed}");
        return seed;
    }
}
