using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class ConsumerProfileTests
{
    private const string File = "schemas/clients/mine/client.json";

    [Test]
    public void Every_folder_under_clients_is_a_client() =>
        EmbeddedContract
            .With(
                (
                    File,
                    """
                    { "id": "mine", "name": "Mine", "needs": "nothing",
                      "requestBody": "json", "readCodes": ["2xx"], "onOtherCodes": "gives up" }
                    """
                )
            )
            .ConsumerProfiles.Single(client => client.Id == "mine")
            .Should()
            .BeEquivalentTo(
                new
                {
                    RequestBody = BodyKind.Json,
                    Method = "POST",
                    OnOtherCodes = "gives up",
                    NeedsSuccess = false,
                }
            );

    [Test]
    public void Clients_stand_in_the_order_of_their_ids() =>
        EmbeddedContract
            .Contract.ConsumerProfiles.Select(client => client.Id)
            .Should()
            .BeInAscendingOrder(StringComparer.Ordinal)
            .And.HaveCountGreaterThan(1);

    [TestCase("""{"id":"mine"}""", "name")]
    [TestCase(
        """{"id":"yours","name":"Mine","needs":"nothing","requestBody":"json","readCodes":[]}""",
        "its id is 'yours', and has to be the folder's name."
    )]
    [TestCase("""{"id":"mine","name":"Mine","needs":"nothing","requestBody":"smoke","readCodes":[]}""", "requestBody")]
    [TestCase(
        """{"id":"mine","name":"Mine","needs":"nothing","requestBody":"json","readCodes":[],"colour":"red"}""",
        "colour"
    )]
    [TestCase(
        """{"id":"mine","name":"Mine","needs":"nothing","requestBody":"json","readCodes":["200"]}""",
        "'200' is no class of HTTP codes"
    )]
    [TestCase(
        """{"id":"mine","name":"Mine","needs":"nothing","requestBody":"json","readCodes":["2xx"]}""",
        "it lacks 'onOtherCodes'"
    )]
    [TestCase("null", "it is null.")]
    public void A_file_of_another_format_is_named(string text, string message) =>
        FluentActions
            .Invoking(() => EmbeddedContract.With((File, text)))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}: *{message}*");

    [Test]
    public void A_folder_without_a_profile_is_named() =>
        FluentActions
            .Invoking(() => EmbeddedContract.With(("schemas/clients/mine/add.schema.json", "{}")))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}: *missing*");
}
