using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What holds of every replay of a run that ended by itself.</summary>
internal static class Replay
{
    public static CertifyCommand Of(Ended live) => CertifyCommand.Quick().With("PANEL_REPLAY", live.TranscriptPath);

    /// <summary>
    /// The second report differs from the first one only in how long it took and in saying that it is a replay.
    /// </summary>
    public static async Task ShouldBeCheckedTheSame(this Ended live)
    {
        using var run = Of(live);

        var replay = await run.Certify();

        replay
            .Report.Should()
            .BeEquivalentTo(
                live.Report,
                o =>
                    o.Excluding(report => report.DurationSeconds)
                        .Excluding(report => report.Notes)
                        .WithStrictOrdering(),
                live.Printed
            );
        replay.Report.Notes.Should().Equal([replay.Report.Notes[0], .. live.Report.Notes]);
        replay.Report.Notes[0].Should().StartWith("this is a replay of exchanges.jsonl:");
        replay.ExitCode.Should().Be(live.ExitCode);
        File.ReadAllText(replay.TranscriptPath).Should().Be(File.ReadAllText(live.TranscriptPath));
        replay.ShouldBeWhole();
    }
}
