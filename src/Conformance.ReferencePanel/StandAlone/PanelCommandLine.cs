using System.CommandLine;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.StandAlone;

internal static class PanelCommandLine
{
    private static readonly PanelOptions Defaults = new();

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen; port 0 takes a free one",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<string> Dialect = new("--dialect")
    {
        Description = "perfect-panel, sns-panel or subnoc",
        DefaultValueFactory = _ => Defaults.Dialect,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seeds the start counts of orders",
        DefaultValueFactory = _ => Defaults.Seed,
    };

    private static readonly Option<int> Latency = new("--latency")
    {
        Description = "Milliseconds to wait before each answer",
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many times faster orders and refills progress",
        DefaultValueFactory = _ => Defaults.Speed,
    };

    private static readonly Option<SlidingWindowLimit?> RateLimit = new("--rate-limit")
    {
        Description = "N/SECONDS for each key, 0 for none; the dialect's own unless given",
        CustomParser = RateLimitOption.Parse,
    };

    private static readonly Option<string[]> Faults = new("--fault")
    {
        Description = "Something that is wrong with it, by its id in docs/kill-matrix.md; can be given several times",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> Variations = new("--variation")
    {
        Description =
            "Something that is different about it, and right all the same, by its id in docs/kill-matrix.md; likewise",
        DefaultValueFactory = _ => [],
    };

    public static RootCommand Build(Func<PanelOptions, CancellationToken, Task<int>> serve)
    {
        var command = new RootCommand("A panel to try clients and checks on. It charges no real money.")
        {
            Urls,
            Dialect,
            Seed,
            Latency,
            Speed,
            RateLimit,
            Faults,
            Variations,
        };
        command.SetAction((parsed, stop) => serve(Read(parsed), stop));
        return command;
    }

    private static PanelOptions Read(ParseResult parsed) =>
        new()
        {
            Urls = parsed.GetRequiredValue(Urls),
            Dialect = parsed.GetRequiredValue(Dialect),
            Seed = parsed.GetRequiredValue(Seed),
            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(Latency)),
            Speed = parsed.GetRequiredValue(Speed),
            RateLimit = parsed.GetValue(RateLimit),
            Faults = parsed.GetRequiredValue(Faults),
            Variations = parsed.GetRequiredValue(Variations),
        };
}
