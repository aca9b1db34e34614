using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class DialectTests
{
    private TemporaryFolder folder;

    private static IEnumerable<string> Dialects => Example.Dialects;

    private string File => folder["mine/dialect.json"];

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["mine"]);
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCaseSource(nameof(Dialects))]
    public void A_dialect_is_named_after_its_folder(string dialect) =>
        Dialect.Load(Example.Schemas, dialect).Id.Should().Be(dialect);

    [TestCaseSource(nameof(Dialects))]
    public void A_dialect_says_which_codes_are_right_for_every_condition(string dialect)
    {
        var errors = Dialect.Load(Example.Schemas, dialect).Errors;

        errors.Keys.Should().BeEquivalentTo(Enum.GetValues<Condition>());
        errors.Values.Should().OnlyContain(error => error.Codes.Count > 0);
    }

    [TestCaseSource(nameof(Dialects))]
    public void Where_a_dialect_is_silent_another_stands_in_that_exists(string dialect)
    {
        var loaded = Dialect.Load(Example.Schemas, dialect);

        loaded.Folders.Should().OnlyContain(f => Directory.Exists(f)).And.HaveCount(loaded.Silent is null ? 1 : 2);
    }

    [TestCaseSource(nameof(Dialects))]
    public void Every_place_of_the_key_is_stated_by_a_requirement_of_the_dialect(string dialect)
    {
        var requirements = RequirementCatalog.Load(Core.Configuration.ProjectRoot.Resolve("requirements"));
        var named = Dialect
            .Load(Example.Schemas, dialect)
            .ApiKeyLocations.SelectMany(place => new[] { place.Requirement, place.Refusal })
            .OfType<string>();

        named.Should().OnlyContain(id => requirements[id].HoldsIn(dialect));
    }

    [Test]
    public void Only_folders_with_a_dialect_are_known()
    {
        System.IO.File.WriteAllText(File, "{}");
        Directory.CreateDirectory(folder["report"]);

        Dialect.Known(folder.Path).Should().Equal("mine");
    }

    [TestCase("{", "*")]
    [TestCase("null", "*")]
    [TestCase("{}", "*id*")]
    [TestCase("""{"remark":1}""", "*remark*")]
    [TestCase(
        """{"id":"mine","document":"Mine","methods":[],"apiKeyLocations":[],"batchLimit":1,"errors":{"teapot":{"codes":[418]}},"actions":{},"serviceTypes":[]}""",
        "*teapot*"
    )]
    public void A_file_of_another_format_is_named(string text, string message)
    {
        System.IO.File.WriteAllText(File, text);

        Load().Should().Throw<InvalidDataException>().WithMessage($"{File}:{message}");
    }

    [TestCaseSource(nameof(Dialects))]
    public void The_types_of_a_dialect_are_known_ones(string dialect)
    {
        var loaded = Dialect.Load(Example.Schemas, dialect);

        loaded.Types.Select(type => type.Name).Should().BeEquivalentTo(loaded.ServiceTypes);
        loaded
            .KnownTypes.Select(type => type.Name)
            .Should()
            .Equal(ServiceType.Load(Example.Schemas).Select(type => type.Name));
    }

    [Test]
    public void Types_that_are_not_known_are_named()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Example.Schemas, "perfect-panel", "dialect.json"));
        System.IO.File.WriteAllText(
            File,
            text.Replace("\"serviceTypes\": [", "\"serviceTypes\": [\"Gifts\", \"package\", ", StringComparison.Ordinal)
        );
        System.IO.File.Copy(Path.Combine(Example.Schemas, ServiceType.FileName), folder[ServiceType.FileName]);

        Load()
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{File}: its service types Gifts, package are not in service-types.json.");
    }

    [Test]
    public void A_missing_file_is_named() => Load().Should().Throw<IOException>().WithMessage($"*{File}*");

    private Action Load() => () => Dialect.Load(folder.Path, "mine");

    [Test]
    public void What_a_dialect_lacks_is_said_all_at_once()
    {
        System.IO.File.WriteAllText(
            File,
            """
            { "id": "mine", "document": "Mine", "methods": ["POST"], "batchLimit": 100, "errors": {}, "actions": {}, "serviceTypes": [],
              "apiKeyLocations": [{ "requirement": "auth.key-as-bearer", "in": "header", "name": "Authorization" }] }
            """
        );

        FluentActions
            .Invoking(() => Dialect.Load(folder[""], "mine"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage(
                "*dialect.json: it lacks the action 'services'*the error 'bad-key'*the refusal of the key place 'auth.key-as-bearer'*"
            );
    }
}
