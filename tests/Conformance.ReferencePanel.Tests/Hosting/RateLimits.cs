using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Hosting;

public sealed class RateLimits(string dialect) : EveryDialect(dialect)
{
    protected override SlidingWindowLimit RateLimit => new(3, TimeSpan.FromSeconds(10));

    [Test]
    public async Task One_request_too_many_is_refused_and_the_window_slides()
    {
        await Balances(1);
        Clock.Pass(4);
        await Balances(2);
        (await Refused()).Http.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(6));

        Clock.Pass(6);
        await Balances(1);
        await Refused();
    }

    [Test]
    public async Task Knocking_on_does_not_lengthen_the_wait()
    {
        await Balances(3);
        Clock.Pass(9);
        await Refused();
        Clock.Pass(1);
        await Balances(3);
    }

    [Test]
    public async Task Every_key_has_a_window_of_its_own()
    {
        await Balances(3);
        await Refused();
        (await Other.Call("balance")).IsError.Should().BeFalse();
    }

    [Test]
    public async Task Unknown_keys_share_one()
    {
        foreach (var key in new[] { "a", "b", "c" })
            (await As(key).Call("balance")).Code.Should().NotBe(429);
        (await As("d").Call("balance")).Code.Should().Be(429);
    }

    [Test]
    public async Task A_batch_counts_as_one_request()
    {
        for (var request = 0; request < 3; request++)
            (await Funded.Call("status", ("orders", string.Join(',', Enumerable.Range(1, 100))))).Code.Should().Be(200);
    }

    private async Task Balances(int times)
    {
        for (var time = 0; time < times; time++)
            (await Funded.Call("balance")).IsError.Should().BeFalse();
    }

    private async Task<ApiResponse> Refused()
    {
        var response = await Funded.Call("balance");
        response.Code.Should().Be(429);
        response.ShouldBeAnError();
        return response;
    }
}
