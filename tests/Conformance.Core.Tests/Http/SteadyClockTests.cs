using Conformance.Core.Http;

namespace Conformance.Core.Tests.Http;

public sealed class SteadyClockTests
{
    [TestCase(-3600)]
    [TestCase(3600)]
    public void It_goes_on_as_time_passes_when_the_machines_clock_is_set(int seconds)
    {
        var machine = new JumpingTime();
        var clock = new SteadyClock(machine);
        var began = clock.GetUtcNow();

        machine.Set(TimeSpan.FromSeconds(seconds));
        machine.Pass(TimeSpan.FromSeconds(2));

        (clock.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(2));
    }

    [Test]
    public void A_pace_waits_no_longer_when_the_machines_clock_is_set_back()
    {
        var machine = new JumpingTime();
        var limiter = new RateLimiter([new(1, 60)], new SteadyClock(machine));
        limiter.WaitForTurn(CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();

        machine.Set(TimeSpan.FromHours(-1));
        machine.Pass(TimeSpan.FromSeconds(60));

        limiter.WaitForTurn(CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
    }

    /// <summary>A machine whose clock can be set, whatever time passes.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        private TimeSpan passed,
            set;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => passed += time;

        public void Set(TimeSpan by) => set += by;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + passed + set;

        public override long GetTimestamp() => passed.Ticks;
    }
}
