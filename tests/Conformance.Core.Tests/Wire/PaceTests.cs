using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Wire;

public sealed class PaceTests
{
    private ManualTime time;

    [SetUp]
    public void SetTheClock() => time = new ManualTime();

    [Test]
    public void Without_a_limit_every_request_leaves_at_once()
    {
        var pace = new Pace(0, time);

        Turns(pace, 1000).Should().OnlyContain(turn => turn.IsCompletedSuccessfully);
    }

    [Test]
    public void A_burst_within_the_limit_leaves_at_once_and_what_is_beyond_it_waits()
    {
        var turns = Turns(new Pace(5, time), 6);

        turns.Count(turn => turn.IsCompleted).Should().Be(5);
    }

    [Test]
    public async Task What_waits_leaves_a_minute_after_what_it_waits_for()
    {
        var pace = new Pace(2, time);
        await pace.Turn(default);
        time.Pass(20);
        await pace.Turn(default);

        var third = pace.Turn(default);
        var fourth = pace.Turn(default);

        time.Pass(39.9);
        third.IsCompleted.Should().BeFalse();
        time.Pass(0.2);
        await third;
        fourth.IsCompleted.Should().BeFalse("the request that it waits for left 20 seconds later");
        time.Pass(20);
        await fourth;
    }

    [Test]
    public void No_sixty_seconds_ever_hold_more_than_the_limit([Values(1, 7, 30)] int limit)
    {
        var pace = new Pace(limit, time);
        var waiting = new List<Task>();
        var left = new List<DateTimeOffset>();
        var random = new Random(limit);
        for (var step = 0; step < 2000; step++)
        {
            time.Pass(random.NextDouble());
            waiting.AddRange(Turns(pace, random.Next(3) == 0 ? 1 : 0));
            left.AddRange(Enumerable.Repeat(time.GetUtcNow(), waiting.RemoveAll(turn => turn.IsCompleted)));
        }

        left.Should().HaveCountGreaterThan(limit);
        left.Zip(left.Skip(limit), (first, next) => next - first).Should().OnlyContain(span => span >= TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task Whoever_gives_up_waiting_is_let_go()
    {
        var pace = new Pace(1, time);
        using var patience = new CancellationTokenSource();
        Turns(pace, 1);

        var turn = pace.Turn(patience.Token);
        await patience.CancelAsync();

        await FluentActions.Awaiting(() => turn).Should().ThrowAsync<OperationCanceledException>();
    }

    private static List<Task> Turns(Pace pace, int count) => [.. Enumerable.Range(0, count).Select(_ => pace.Turn(default))];
}
