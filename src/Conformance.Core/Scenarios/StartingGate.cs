namespace Conformance.Core.Scenarios;

/// <summary>
/// Lets requests arrive at the same moment: each waits with its last byte until all of them are under way.
/// </summary>
/// <param name="requests">How many there are.</param>
internal sealed class StartingGate(int requests)
{
    /// <summary>Longer none waits, should another one not come.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int arrived;

    /// <summary>Is over when all requests have come here.</summary>
    public Task Wait()
    {
        if (Interlocked.Increment(ref arrived) == requests)
            open.SetResult();
        return Task.WhenAny(open.Task, Task.Delay(Longest));
    }
}
