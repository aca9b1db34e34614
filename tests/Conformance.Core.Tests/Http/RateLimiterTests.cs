using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Tests.Contracts;

namespace Conformance.Core.Tests.Http;

public sealed class RateLimiterTests
{
    private ManualTime time;

    [SetUp]
    public void SetTheClock() => time = new ManualTime();

    [Test]
    public void Without_a_limit_every_request_leaves_at_once()
    {
        var limiter = new RateLimiter([], time);

        Turns(limiter, 1000).Should().OnlyContain(turn => turn.IsCompletedSuccessfully);
    }

    [Test]
    public void A_burst_within_the_limit_leaves_at_once_and_what_is_beyond_it_waits()
    {
        var turns = Turns(PerMinute(5), 6);

        turns.Count(turn => turn.IsCompleted).Should().Be(5);
    }

    [Test]
    public async Task What_waits_leaves_a_minute_after_what_it_waits_for()
    {
        var limiter = PerMinute(2);
        await limiter.WaitForTurn(default);
        time.Pass(20);
        await limiter.WaitForTurn(default);

        var third = limiter.WaitForTurn(default);
        var fourth = limiter.WaitForTurn(default);

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
        var limiter = PerMinute(limit);
        var waiting = new List<Task>();
        var left = new List<DateTimeOffset>();
        var random = new Random(limit);
        for (var step = 0; step < 2000; step++)
        {
            time.Pass(random.NextDouble());
            waiting.AddRange(Turns(limiter, random.Next(3) == 0 ? 1 : 0));
            left.AddRange(Enumerable.Repeat(time.GetUtcNow(), waiting.RemoveAll(turn => turn.IsCompleted)));
        }

        left.Should().HaveCountGreaterThan(limit);
        left.Zip(left.Skip(limit), (first, next) => next - first)
            .Should()
            .OnlyContain(span => span >= TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task Whoever_gives_up_waiting_is_let_go()
    {
        var limiter = PerMinute(1);
        using var cancellation = new CancellationTokenSource();
        Turns(limiter, 1);

        var turn = limiter.WaitForTurn(cancellation.Token);
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => turn).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public void Of_two_limits_both_hold()
    {
        var limiter = new RateLimiter([new(10, 60), new(2, 1)], time);

        Turns(limiter, 3).Count(turn => turn.IsCompleted).Should().Be(2);
        time.Pass(1);
        Turns(limiter, 9);
        for (var second = 0; second < 58; second++)
            time.Pass(1);
        Turns(limiter, 1).Single().IsCompleted.Should().BeFalse("ten have left within the minute");
    }

    [Test]
    public async Task While_it_is_held_nothing_leaves()
    {
        var limiter = new RateLimiter([], time);
        limiter.Pause(TimeSpan.FromSeconds(5));
        limiter.Pause(TimeSpan.FromSeconds(3));

        var turn = limiter.WaitForTurn(default);

        time.Pass(4.9);
        turn.IsCompleted.Should().BeFalse();
        time.Pass(0.1);
        await turn;
    }

    [TestCase(null, 100, TestName = "What the user does not set is 100 a minute")]
    [TestCase(500, 500, TestName = "What the user sets counts, whatever the dialect documents")]
    [TestCase(0, 1000, TestName = "0 is no limit")]
    public void The_limit_at_a_URL(int? set, int leave)
    {
        var settings = new Settings { Url = new Uri("https://panel.example/api/v2"), RequestsPerMinute = set };

        Turns(RateLimiter.Of(settings, Subnoc, time), 1000).Count(turn => turn.IsCompleted).Should().Be(leave);
    }

    [TestCase(30, 60, 30)]
    [TestCase(120, 60, 100)]
    [TestCase(3, 1, 3)]
    public void A_documented_limit_lowers_what_the_user_did_not_set(int requests, int seconds, int leave)
    {
        var settings = new Settings { Url = new Uri("https://panel.example/api/v2") };

        Turns(RateLimiter.Of(settings, Subnoc with { RateLimit = new(requests, seconds) }, time), 1000)
            .Count(turn => turn.IsCompleted)
            .Should()
            .Be(leave);
    }

    [Test]
    public void The_embedded_panel_has_none() =>
        Turns(RateLimiter.Of(new Settings(), Subnoc, time), 1000).Should().OnlyContain(turn => turn.IsCompleted);

    private static Dialect Subnoc => EmbeddedContract.Contract.Dialect("subnoc");

    private RateLimiter PerMinute(int requests) => new([new(requests, 60)], time);

    private static List<Task> Turns(RateLimiter limiter, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => limiter.WaitForTurn(default))];
}
