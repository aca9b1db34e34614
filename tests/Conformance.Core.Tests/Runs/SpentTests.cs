using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Runs;

/// <summary>What a report says was spent is what the panel's database says of the run's orders, or nothing.</summary>
public sealed class SpentTests
{
    private const string This = "this";

    private const string Other = "other";

    [Test]
    public async Task Spent_is_what_the_runs_own_orders_cost([Values] Trick trick, [Values(1, 2, 3)] int seed)
    {
        using var folder = new TemporaryFolder();
        var clock = new AutoAdvancingTime();
        await using var panel = await TrickyPanel.Start(trick, seed, clock);

        var report = await Certified.Order(panel.WayOf(This), folder, clock, Impatient);

        report.Spent.Should().Be(await panel.CostOf(This));
        panel.Tricks.Should().BePositive("otherwise this shows nothing");
    }

    [Test]
    public async Task Each_of_two_runs_at_once_tells_what_it_spent_itself([Values(1, 2)] int seed)
    {
        using var folder = new TemporaryFolder();
        var clock = new AutoAdvancingTime();
        await using var panel = await TrickyPanel.Start(Trick.None, seed, clock);

        var reports = await Task.WhenAll(
            Certified.Order(panel.WayOf(This), folder, clock),
            Certified.Order(panel.WayOf(Other), folder, clock)
        );

        reports[0].Spent.Should().Be(await panel.CostOf(This));
        reports[1].Spent.Should().Be(await panel.CostOf(Other));
    }

    private static Settings Impatient(Settings settings) =>
        settings with
        {
            Bounds = settings.Bounds with { FirstByte = TimeSpan.FromSeconds(1) },
        };
}
