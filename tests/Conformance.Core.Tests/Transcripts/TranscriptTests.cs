using Conformance.Core.Tests.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

public sealed class TranscriptTests
{
    [Test]
    public void What_was_not_sent_is_kept_and_raised_in_its_order()
    {
        var transcript = new Transcript(Sample.Run);
        var told = new List<TranscriptLine>();
        transcript.Added += told.Add;

        transcript.Note("One.");
        transcript.Skip(new SkippedRequest("status.one", "status", "the budget", "Panel.MaxSpend=2"));
        transcript.Note("Two.");
        transcript.Abort(new AbortedScenario("Refilling", ["refill"], "no order ended", null, Obstructed: false));

        transcript.Notes.Should().Equal("One.", "Two.");
        transcript.SkippedRequests.Should().ContainSingle().Which.Name.Should().Be("status.one");
        transcript.AbortedScenarios.Should().ContainSingle().Which.Scenario.Should().Be("Refilling");
        told.Select(line => line.Note ?? line.SkippedRequest?.Name ?? line.AbortedScenario!.Scenario)
            .Should()
            .Equal("One.", "status.one", "Two.", "Refilling");
    }

    [Test]
    public void The_lines_of_one_make_the_same_anew()
    {
        var (transcript, again) = (new Transcript(Sample.Run), new Transcript(Sample.Run));
        transcript.Added += again.Add;

        foreach (var line in Sample.Lines())
            transcript.Add(line);

        transcript.End.Should().NotBeNull();
        again.Should().BeEquivalentTo(transcript, o => o.For(t => t.Exchanges).Exclude(e => e.ParsedBody));
    }

    [Test]
    public void It_ends_once()
    {
        var transcript = new Transcript(Sample.Run);

        transcript.Close(new RunEnd(StopReason: "the first"));
        transcript.Close(new RunEnd(StopReason: "the second"));

        transcript.End!.StopReason.Should().Be("the first");
    }
}
