using Conformance.Core.Consumers;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Consumers;

public sealed class ConsumerProfileTests
{
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void A_folder_is_a_client()
    {
        Write(
            "mine",
            """{"id":"mine","name":"Mine","needs":"nothing","asks":"json","reads":["2xx"],"otherwise":"gives up"}"""
        );

        var client = ConsumerProfile.LoadAll(temporary.Path).Single();

        (client.Id, client.RequestBody, client.Method, client.OnOtherCodes)
            .Should()
            .Be(("mine", BodyKind.Json, "POST", "gives up"));
    }

    [TestCase("""{"id":"mine"}""", "name")]
    [TestCase(
        """{"id":"yours","name":"Mine","needs":"nothing","asks":"json","reads":[]}""",
        "its id is 'yours', and has to be the folder's name."
    )]
    [TestCase("""{"id":"mine","name":"Mine","needs":"nothing","asks":"smoke","reads":[]}""", "asks")]
    [TestCase("""{"id":"mine","name":"Mine","needs":"nothing","asks":"json","reads":[],"colour":"red"}""", "colour")]
    [TestCase(
        """{"id":"mine","name":"Mine","needs":"nothing","asks":"json","reads":["200"]}""",
        "'200' is no class of HTTP codes"
    )]
    [TestCase(
        """{"id":"mine","name":"Mine","needs":"nothing","asks":"json","reads":["2xx"]}""",
        "it lacks 'otherwise'"
    )]
    [TestCase("null", "it is null.")]
    public void What_is_wrong_with_one_is_said_with_its_file(string text, string said)
    {
        Write("mine", text);

        FluentActions
            .Invoking(() => ConsumerProfile.LoadAll(temporary.Path))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"*client.json*{said}*");
    }

    private void Write(string id, string text)
    {
        Directory.CreateDirectory(Path.Combine(temporary.Path, "clients", id));
        File.WriteAllText(Path.Combine(temporary.Path, "clients", id, "client.json"), text);
    }
}
