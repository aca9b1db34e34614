using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Holds back the last byte of one request while others are sent and answered one after another.</summary>
public sealed class SlowBody : Scenario
{
    public const string Slow = "slow-body.held",
        Meanwhile = "robustness.slow-body-holds-up-nobody";

    private const int Others = 3,
        Tries = 3;

    /// <summary>Longer the byte is not held back, whatever becomes of the others.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    public override IReadOnlyList<string> Areas => ["robustness"];

    public override Phase Phase => Phase.SlowBody;

    public override IReadOnlyList<string> Needs => ["full"];

    public override async Task Send(ScenarioContext context)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await WasHeld(context))
                return;
        }
    }

    /// <summary>Whether it was answered, and others were sent while it was under way: a connection may break, and an answer come too early.</summary>
    private static async Task<bool> WasHeld(ScenarioContext context)
    {
        await new BurstThrottle(context, Account.Main).For(Others + 1);
        var (begun, others) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = context.Send(
            Load.Read(context, Slow) with
            {
                Expects = Expectation.Any,
                Hold = () =>
                {
                    begun.TrySetResult();
                    return Task.WhenAny(others.Task, Task.Delay(Longest));
                },
            }
        );
        try
        {
            await Task.WhenAny(begun.Task, slow);
            for (var sent = 0; sent < Others && !slow.IsCompleted; sent++)
                await context.Send(Load.Read(context, Meanwhile) with { Expects = Expectation.Any });
        }
        finally
        {
            others.SetResult();
            await slow;
        }

        return await slow is { TransportFailure: null } held
            && context.Said.Any(e => e.Name == Meanwhile && held.WasUnderWay(e.StartedAt));
    }
}
