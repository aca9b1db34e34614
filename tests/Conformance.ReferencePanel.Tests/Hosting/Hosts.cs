using System.Diagnostics;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Hosting;

[Parallelizable(ParallelScope.All)]
public sealed class Hosts
{
    [Test]
    public async Task Two_of_them_share_nothing()
    {
        await using var one = await PanelHost.StartAsync(new PanelOptions());
        await using var two = await PanelHost.StartAsync(new PanelOptions());
        await new ApiClient(one.Endpoint, DemoAccounts.Funded).Order(1, 50);

        (await new ApiClient(two.Endpoint, DemoAccounts.Funded).Balance()).Should().Be(10000);
        (await new ApiClient(two.Endpoint, DemoAccounts.Funded).Status(1003)).ShouldBeAnError();
    }

    [Test]
    public async Task The_endpoint_names_the_port_that_was_taken()
    {
        await using var host = await PanelHost.StartAsync(new PanelOptions());
        host.Endpoint.AbsoluteUri.Should().MatchRegex(@"^http://127\.0\.0\.1:[1-9]\d+/api/v2$");
    }

    [Test]
    public async Task A_disposed_one_has_gone()
    {
        var host = await PanelHost.StartAsync(new PanelOptions());
        await host.DisposeAsync();
        await FluentActions
            .Awaiting(() => new ApiClient(host.Endpoint, DemoAccounts.Funded).Balance())
            .Should()
            .ThrowAsync<HttpRequestException>();
    }

    [Test]
    public async Task The_same_seed_gives_the_same_start_counts()
    {
        (await StartCount(7)).Should().Be(await StartCount(7));
        (await StartCount(7)).Should().NotBe(await StartCount(8));
    }

    [Test]
    public async Task Speed_shortens_every_wait()
    {
        var clock = new VirtualClock();
        await using var host = await PanelHost.StartAsync(new PanelOptions { Clock = clock, Speed = 10 });
        var caller = new ApiClient(host.Endpoint, DemoAccounts.Funded);
        var order = await caller.Order(1, 50);

        clock.Pass(0.5);
        (await caller.Status(order))["status"].GetString().Should().Be("In progress");
        clock.Pass(1.05);
        (await caller.Status(order))["status"].GetString().Should().Be("Completed");
    }

    [Test]
    public async Task Latency_holds_back_every_answer()
    {
        await using var host = await PanelHost.StartAsync(new PanelOptions { Latency = TimeSpan.FromMilliseconds(80) });
        var watch = Stopwatch.StartNew();
        await new ApiClient(host.Endpoint, DemoAccounts.Funded).Balance();
        watch.ElapsedMilliseconds.Should().BeGreaterThanOrEqualTo(75);
    }

    [Test]
    public async Task An_unknown_dialect_names_the_known_ones() =>
        (
            await FluentActions
                .Awaiting(() => PanelHost.StartAsync(new PanelOptions { Dialect = "klingon" }))
                .Should()
                .ThrowAsync<ArgumentException>()
        ).WithMessage("'klingon' is not a dialect of the reference panel; it speaks perfect-panel, sns-panel, subnoc.");

    private static IEnumerable<PanelOptions> Senseless() =>
        [
            new() { Speed = 0 },
            new() { Speed = double.NaN },
            new() { Latency = TimeSpan.FromSeconds(-1) },
            new() { Urls = "nowhere" },
            new() { RateLimit = new SlidingWindowLimit(-1, TimeSpan.FromSeconds(1)) },
            new() { RateLimit = new SlidingWindowLimit(1, TimeSpan.Zero) },
        ];

    [TestCaseSource(nameof(Senseless))]
    public async Task Options_without_sense_are_refused(PanelOptions options) =>
        await FluentActions.Awaiting(() => PanelHost.StartAsync(options)).Should().ThrowAsync<ArgumentException>();

    private static async Task<long> StartCount(int seed)
    {
        await using var host = await PanelHost.StartAsync(new PanelOptions { Seed = seed });
        return (await new ApiClient(host.Endpoint, DemoAccounts.Funded).Status(DemoAccounts.FundedOrder))["start_count"]
            .Whole();
    }
}
