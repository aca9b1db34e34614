using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

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

    public override Stage Stage => Stage.SlowBody;

    public override IReadOnlyList<string> Needs => ["full"];

    public override async Task Send(Scene scene)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await WasHeld(scene))
                return;
        }
    }

    /// <summary>Whether it was answered, and others were sent while it was under way: a connection may break, and an answer come too early.</summary>
    private static async Task<bool> WasHeld(Scene scene)
    {
        await new Room(scene, Account.Main).For(Others + 1);
        var (begun, others) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = scene.Send(
            Load.Read(scene, Slow) with
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
                await scene.Send(Load.Read(scene, Meanwhile) with { Expects = Expectation.Any });
        }
        finally
        {
            others.SetResult();
            await slow;
        }

        return await slow is { Obstacle: null } held
            && scene.Said.Any(e => e.Name == Meanwhile && held.WasUnderWay(e.StartedAt));
    }
}
