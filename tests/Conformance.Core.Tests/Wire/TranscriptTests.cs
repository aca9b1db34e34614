using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Wire;

public sealed class TranscriptTests
{
    [Test]
    public void Notes_are_kept_in_their_order()
    {
        var transcript = new Transcript();

        transcript.Note("One.");
        transcript.Note("Two.");

        transcript.Notes.Should().Equal("One.", "Two.");
    }
}
