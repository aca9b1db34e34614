using System.Globalization;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>
/// <c>dotnet test</c> killed alone, while it builds, starts the run or lets it buy. The variable KILLS says at how many
/// moments of each kind: 1 unless it is set.
/// </summary>
/// <param name="builds">Whether it builds the suites first.</param>
[TestFixture(false), TestFixture(true)]
[Platform("Linux", Reason = "The processes of a run are found by their variables, which only Linux shows.")]
public sealed class KilledCommandTests(bool builds)
{
    private const string Term = "TERM";
    private const string Kill = "KILL";

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(2);

    private static readonly int Moments = int.Parse(
        Environment.GetEnvironmentVariable("KILLS") ?? "1",
        CultureInfo.InvariantCulture
    );

    private DirectoryInfo artifacts = null!;
    private TimeSpan whole;

    private static IEnumerable<int> Seeds => Enumerable.Range(1, Moments);

    [OneTimeSetUp]
    public async Task MeasureAWholeRun()
    {
        artifacts = Directory.CreateTempSubdirectory("conformance-");
        // The first one builds what the others find built.
        if (builds)
            await Watch(Term, begun => begun.End());
        var undisturbed = await Watch(Term, begun => begun.End());
        undisturbed.Orders.Should().NotBeEmpty("a run that buys nothing shows nothing");
        whole = undisturbed.Ended;
    }

    [OneTimeTearDown]
    public void RemoveArtifacts() => artifacts.Delete(recursive: true);

    [Test]
    public async Task At_a_random_moment_it_sends_nothing_two_seconds_later(
        [Values(Term, Kill)] string signal,
        [ValueSource(nameof(Seeds))] int seed
    )
    {
        var moment = whole * new Random(seed).NextDouble();
        ShouldStop(await Watch(signal, begun => begun.EndedOrAfter(moment)));
    }

    [Test]
    public async Task Before_there_is_a_test_host_it_sends_nothing_two_seconds_later(
        [Values(Term, Kill)] string signal
    ) => ShouldStop(await Watch(signal, begun => begun.HasChild()));

    private void ShouldStop(WatchedRun run)
    {
        TestContext.Out.WriteLine(
            $"{TestContext.CurrentContext.Test.Name}, {(builds ? "with" : "without")} a build, of {whole:s\\.ff} s: {run}"
        );
        (run.LastRequest - run.Killed).Should().BeLessThanOrEqualTo(Latest);
        run.OrdersMissingInLedger.Should().BeEmpty("an order is in the ledger before it leaves");
    }

    private async Task<WatchedRun> Watch(string signal, Func<RunningProcess, Task> moment)
    {
        using var command = builds ? CertifyCommand.Building(artifacts.FullName) : new CertifyCommand();
        return await WatchedRun.Of(command, signal, moment);
    }
}
