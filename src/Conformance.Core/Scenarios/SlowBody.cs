using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Holds back the last byte of one request while others are sent and get their responses one after another.
/// </summary>
public sealed class SlowBody : Scenario
{
    /// <summary>The requirement after which the requests are named that are sent meanwhile.</summary>
    public const string Meanwhile = "robustness.slow-body-holds-up-nobody";

    private const int Others = 3;

    private const int Tries = 3;

    /// <summary>Longer the byte is not held back, whatever becomes of the others.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(12);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["robustness"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.SlowBody;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["full"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var slow = Load.Read(context, ExchangeNames.SlowBody) with { Expects = Expectation.Any };
        var meanwhile = Load.Read(context, Meanwhile) with { Expects = Expectation.Any };
        return [new(slow) { Most = Tries }, new(meanwhile) { Times = Others, Most = Tries * Others }];
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await IsHeldWhileOthersAreSent(context, plan))
                return;
        }
    }

    /// <summary>
    /// Whether it got a response, and others were sent while it was under way: a connection may break, and a response
    /// come too early.
    /// </summary>
    private static async Task<bool> IsHeldWhileOthersAreSent(ScenarioContext context, ScenarioPlan plan)
    {
        await new BurstThrottle(context, Account.Main).WaitFor(Others + 1);
        var started = new TaskCompletionSource();
        var othersDone = new TaskCompletionSource();
        var slow = context.Send(plan[ExchangeNames.SlowBody] with { BeforeLastByte = HoldLastByte });
        try
        {
            await Task.WhenAny(started.Task, slow);
            for (var sent = 0; sent < Others && !slow.IsCompleted; sent++)
                await context.Send(plan[Meanwhile]);
        }
        finally
        {
            othersDone.SetResult();
            await slow;
        }

        return await slow is { TransportFailure: null } held && OthersStartedDuring(context, held);

        Task HoldLastByte()
        {
            started.TrySetResult();
            return Task.WhenAny(othersDone.Task, Task.Delay(LongestHold));
        }
    }

    private static bool OthersStartedDuring(ScenarioContext context, Exchange held) =>
        context.Exchanges.Any(exchange => exchange.Name == Meanwhile && held.WasUnderWay(exchange.StartedAt));
}
