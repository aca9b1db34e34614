using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;

namespace Conformance.Core.Tests.Scenarios;

public sealed class PaceTests
{
    private static readonly RateLimit TenInAMinute = new(10, 60);

    [Test]
    public void Without_a_limit_requests_take_what_each_takes()
    {
        var pace = new Pace([], TimeSpan.FromSeconds(0.1));

        pace.Send(30);
        pace.Wait(TimeSpan.FromSeconds(5));

        pace.Now.Should().Be(TimeSpan.FromSeconds(8));
    }

    [TestCase(10, 1)]
    [TestCase(11, 60.1)]
    [TestCase(20, 61)]
    [TestCase(21, 120.1)]
    public void A_limit_lets_so_many_start_in_any_window(int requests, double seconds)
    {
        var pace = new Pace([TenInAMinute], TimeSpan.FromSeconds(0.1));

        pace.Send(requests);

        pace.Now.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Test]
    public void The_tightest_of_several_limits_counts()
    {
        var pace = new Pace([TenInAMinute, new RateLimit(2, 10)], TimeSpan.Zero);

        pace.Send(11);

        pace.Now.Should().Be(TimeSpan.FromSeconds(60));
    }

    [Test]
    public void Bursts_leave_at_once_and_count()
    {
        var pace = new Pace([TenInAMinute], TimeSpan.Zero);

        pace.Send(30, isLimited: false);
        pace.Now.Should().Be(TimeSpan.Zero);
        pace.Send(1);

        pace.Now.Should().Be(TimeSpan.FromSeconds(60));
    }
}
