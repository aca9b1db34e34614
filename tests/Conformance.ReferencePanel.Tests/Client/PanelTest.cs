using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>A panel of its own for every test, on a clock that only the test moves.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public abstract class PanelTest(string dialect)
{
    private PanelHost? host;

    internal VirtualClock Clock { get; } = new();

    protected string Dialect => dialect;

    protected Uri Endpoint => host!.Endpoint;

    internal ApiClient Funded => As(DemoAccounts.Funded);

    internal ApiClient Other => As(DemoAccounts.Other);

    internal ApiClient LowFunds => As(DemoAccounts.LowFunds);

    protected virtual SlidingWindowLimit? RateLimit => SlidingWindowLimit.None;

    [SetUp]
    public async Task Start() =>
        host = await PanelHost.StartAsync(
            new PanelOptions
            {
                Dialect = dialect,
                Clock = Clock,
                RateLimit = RateLimit,
            }
        );

    [TearDown]
    public ValueTask Stop() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal ApiClient As(string key) => new(Endpoint, key);

    internal static async Task<ApiResponse> Send(HttpRequestMessage request) =>
        await ApiResponse.From(await ApiClient.Http.SendAsync(request));
}
