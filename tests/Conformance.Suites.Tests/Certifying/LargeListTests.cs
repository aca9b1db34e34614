using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>A panel that sells thousands of services answers with megabytes, several times.</summary>
public sealed class LargeListTests
{
    [Test]
    public async Task Its_transcript_can_be_read_and_has_the_same_outcomes_when_it_is_checked_again()
    {
        using var run = CertifyCommand.Quick().With("PANEL_VARIATIONS", "five-thousand-services");
        var live = await run.Certify();

        live.Exchanges.Should().Contain(e => e.Response != null && e.Response.Text.Length > 500_000);
        File.ReadLines(live.TranscriptPath).Max(line => line.Length).Should().BeLessThan(40_000);

        using var again = CertifyCommand.Quick().With("PANEL_REPLAY", live.TranscriptPath);
        var replay = await again.Certify();

        replay.Report.Results.Should().BeEquivalentTo(live.Report.Results, o => o.WithStrictOrdering());
        replay.Report.Notes.Should().NotContain(note => note.Contains("was changed"));
        BodiesOf(replay).Should().NotBeEmpty().And.Equal(BodiesOf(live));
        replay.Exchanges.Select(e => e.Response?.Text).Should().Equal(live.Exchanges.Select(e => e.Response?.Text));
    }

    private static IEnumerable<string> BodiesOf(Ended run) =>
        Directory.EnumerateFiles(Path.Combine(run.Reports, "bodies")).Select(file => Path.GetFileName(file)).Order();
}
