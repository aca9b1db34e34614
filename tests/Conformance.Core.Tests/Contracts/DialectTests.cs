using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class DialectTests
{
    private const string File = "schemas/mine/dialect.json";

    private static IEnumerable<string> Dialects => EmbeddedContract.DialectIds;

    [TestCaseSource(nameof(Dialects))]
    public void A_dialect_is_found_by_its_id(string dialect) =>
        EmbeddedContract.Contract.Dialect(dialect).Id.Should().Be(dialect);

    [TestCaseSource(nameof(Dialects))]
    public void A_dialect_has_HTTP_codes_for_every_condition(string dialect)
    {
        var errors = EmbeddedContract.Contract.Dialect(dialect).Errors;

        errors.Keys.Should().BeEquivalentTo(Enum.GetValues<Condition>());
        errors.Values.Should().OnlyContain(error => error.Codes.Count > 0);
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_place_of_the_key_is_stated_by_a_requirement_of_the_dialect(string dialect)
    {
        var named = EmbeddedContract
            .Contract.Dialect(dialect)
            .ApiKeyLocations.SelectMany(place => new[] { place.Requirement, place.Refusal })
            .OfType<string>();

        named.Should().OnlyContain(id => EmbeddedContract.Requirements[id].AppliesTo(dialect));
    }

    [Test]
    public void Only_folders_with_a_dialect_are_dialects() =>
        EmbeddedContract.DialectIds.Should().Equal("perfect-panel", "sns-panel", "subnoc");

    [Test]
    public void A_new_folder_is_a_new_dialect()
    {
        var contract = EmbeddedContract.With((File, Mine()));

        contract.DialectIds.Should().Equal("mine", "perfect-panel", "sns-panel", "subnoc");
        contract.SchemasOf(contract.Dialect("mine")).Names.Should().Contain("balance");
    }

    [TestCase("{", "*")]
    [TestCase("null", "*")]
    [TestCase("{}", "*id*")]
    [TestCase("""{"remark":1}""", "*remark*")]
    [TestCase(
        """
            { "id": "mine", "document": "Mine", "methods": [], "apiKeyLocations": [], "batchLimit": 1,
              "errors": { "teapot": { "codes": [418] } }, "actions": {}, "serviceTypes": [] }
            """,
        "*teapot*"
    )]
    public void A_file_of_another_format_is_named(string text, string message) => Loading(text).WithMessage(message);

    [Test]
    public void A_dialect_with_another_id_than_its_folder_is_refused() =>
        Loading(Mine().Replace("\"mine\"", "\"yours\"", StringComparison.Ordinal))
            .WithMessage($"{File}: its id is 'yours', and has to be the folder's name.");

    [Test]
    public void A_fallback_that_is_no_dialect_is_refused() =>
        Loading(Mine().Replace("\"fallback\": \"perfect-panel\"", "\"fallback\": \"acme\"", StringComparison.Ordinal))
            .WithMessage($"{File}: its fallback 'acme' is no dialect. There are mine, perfect-panel,*");

    [Test]
    public void Service_types_that_are_not_known_are_named() =>
        Loading(
                Mine()
                    .Replace(
                        "\"serviceTypes\": [",
                        "\"serviceTypes\": [\"Gifts\", \"package\", ",
                        StringComparison.Ordinal
                    )
            )
            .WithMessage($"{File}: its service types Gifts, package are not in schemas/service-types.json.");

    [TestCaseSource(nameof(Dialects))]
    public void The_documented_service_types_of_a_dialect_are_among_the_known_ones(string dialect)
    {
        var loaded = EmbeddedContract.Contract.Dialect(dialect);

        loaded.DocumentedServiceTypes.Select(type => type.Name).Should().BeEquivalentTo(loaded.ServiceTypes);
        loaded.KnownServiceTypes.Should().Equal(EmbeddedContract.Contract.ServiceTypes);
    }

    [Test]
    public void All_that_a_dialect_lacks_is_named_at_once() =>
        Loading(
                """
                { "id": "mine", "document": "Mine", "methods": ["POST"], "batchLimit": 100,
                  "errors": {}, "actions": {}, "serviceTypes": [],
                  "apiKeyLocations": [{ "requirement": "auth.key-as-bearer", "in": "header", "name": "Auth" }] }
                """
            )
            .WithMessage(
                "*dialect.json: it lacks the action 'services'*the error 'bad-key'*"
                    + "the refusal of the key place 'auth.key-as-bearer'*"
            );

    [Test]
    public void A_dialect_without_a_place_for_the_key_is_refused()
    {
        var places = Mine().IndexOf("\"apiKeyLocations\": [", StringComparison.Ordinal);
        var end = Mine().IndexOf("\"batchLimit\"", StringComparison.Ordinal);

        Loading(Mine()[..places] + "\"apiKeyLocations\": [], " + Mine()[end..])
            .WithMessage($"{File}: it lacks a place for the key.");
    }

    /// <summary>A dialect.json that is right but for what a test changes in it.</summary>
    private static string Mine() =>
        System
            .IO.File.ReadAllText(Repository.Resolve("schemas/subnoc/dialect.json"))
            .Replace("\"subnoc\"", "\"mine\"", StringComparison.Ordinal);

    private static FluentAssertions.Specialized.ExceptionAssertions<InvalidDataException> Loading(string text) =>
        FluentActions
            .Invoking(() => EmbeddedContract.With((File, text)))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}: *");
}
