using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Runs;

/// <summary>What a report says was spent is what the panel's database says of the run's orders, or nothing.</summary>
public sealed class SpentTests
{
    private const string This = "this";

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

    /// <summary>
    /// Chance decides how they meet. Where an order of another falls between two readings and comes back at once,
    /// nobody can tell, and then nothing is said.
    /// </summary>
    [Test]
    public async Task Each_of_several_runs_at_once_tells_what_it_spent_itself()
    {
        using var folder = new TemporaryFolder();
        // They wait for one another, so their time is the machine's.
        await using var panel = await TrickyPanel.Start(Trick.None, seed: 1, TimeProvider.System);
        string[] runs = ["one", "two", "three"];

        var reports = await Task.WhenAll(
            runs.Select(run => Certified.Order(panel.WayOf(run), folder, TimeProvider.System))
        );

        var costs = await Task.WhenAll(runs.Select(panel.CostOf));
        var told = reports.Zip(costs).Where(run => run.First.Spent is not null).ToList();
        told.Should().NotBeEmpty();
        told.Should().AllSatisfy(run => run.First.Spent.Should().Be(run.Second));
    }

    private static Settings Impatient(Settings settings) =>
        settings with
        {
            Bounds = settings.Bounds with { FirstByte = TimeSpan.FromSeconds(1) },
        };
}
