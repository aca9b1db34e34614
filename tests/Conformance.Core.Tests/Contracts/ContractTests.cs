using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Contracts;

public sealed class ContractTests
{
    private const string Broken = "schemas/perfect-panel/balance.schema.json";

    private TemporaryFolder folder;

    [SetUp]
    public void CopyTheContract()
    {
        folder = new TemporaryFolder();
        foreach (var path in ContractFiles.In(Repository.Folder).Paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(Repository.Resolve(path), folder[path]);
        }
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void A_folder_with_a_changed_statement_gives_that_statement()
    {
        Change("requirements/balance.json", "The balance is an object.", "The balance is no list.");

        StatementIn(Contract.Load(folder.Path)).Should().Be("The balance is no list.");
    }

    [Test]
    public void Two_contracts_live_side_by_side()
    {
        Change("requirements/balance.json", "The balance is an object.", "The balance is no list.");
        Change(Broken, "\"type\": \"object\"", "\"type\": \"array\"");

        var (changed, embedded) = (Contract.Load(folder.Path), Contract.LoadEmbedded());

        StatementIn(embedded).Should().Be("The balance is an object.");
        StatementIn(changed).Should().Be("The balance is no list.");
        AcceptsList(changed).Should().BeTrue();
        AcceptsList(embedded).Should().BeFalse();
    }

    [Test]
    public void A_change_on_disk_after_loading_changes_nothing()
    {
        var contract = Contract.Load(folder.Path);
        Change(Broken, "\"type\": \"object\"", "\"type\": \"array\"");

        AcceptsList(contract).Should().BeFalse();
    }

    [TestCase("requirements/money.json")]
    [TestCase("schemas/service-types.json")]
    [TestCase("schemas/subnoc/dialect.json")]
    [TestCase("schemas/subnoc/examples/sources.json")]
    [TestCase("schemas/clients/php-class/client.json")]
    public void A_broken_file_is_named(string path)
    {
        File.WriteAllText(folder[path], "{");

        Load().Should().Throw<InvalidDataException>().WithMessage($"{folder[path]}: *LineNumber: 0*");
    }

    [Test]
    public void A_file_that_is_not_UTF_8_is_named()
    {
        File.WriteAllBytes(folder["requirements/add.json"], [0x5B, 0xFF, 0x5D]);

        Load()
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage($"{folder["requirements/add.json"]}: it is not UTF-8*");
    }

    [Test]
    public void A_broken_schema_is_named_when_it_is_needed()
    {
        File.WriteAllText(folder[Broken], "{");
        var contract = Contract.Load(folder.Path);

        var schemas = () => contract.SchemasOf(contract.Dialect("subnoc"));

        schemas.Should().Throw<SchemaException>().WithMessage($"*{Broken}*");
    }

    [Test]
    public void A_missing_folder_is_named()
    {
        var load = () => Contract.Load(folder["nowhere"]);

        load.Should().Throw<InvalidDataException>().WithMessage($"{folder["nowhere"]}/requirements/*missing*");
    }

    [Test]
    public void An_unknown_dialect_is_named_beside_those_that_there_are() =>
        EmbeddedContract
            .Contract.Invoking(contract => contract.Dialect("acme"))
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("No dialect is named 'acme'. There are perfect-panel, sns-panel, subnoc.");

    [Test]
    public async Task Schemas_are_compiled_once_also_for_several_threads()
    {
        var contract = Contract.LoadEmbedded();
        var dialect = contract.Dialect("sns-panel");

        var sets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => contract.SchemasOf(dialect))));

        sets.Distinct().Should().ContainSingle();
    }

    [Test]
    public async Task Several_threads_find_the_same_violations_with_one_schema()
    {
        var services = EmbeddedContract.SchemasOf("perfect-panel")["services"];
        var value = JsonSerializer.Deserialize<JsonElement>($"[{string.Join(',', Enumerable.Repeat("{}", 200))}]");
        var expected = services.Validate(value);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => services.Validate(value))));

        expected.Should().NotBeEmpty();
        found.Should().AllSatisfy(violations => violations.Should().Equal(expected));
    }

    [Test]
    public void Every_dialect_and_every_client_has_schemas_that_compile()
    {
        var contract = EmbeddedContract.Contract;

        contract.Dialects.Should().OnlyContain(dialect => contract.SchemasOf(dialect).Find("error") != null);
        contract
            .ConsumerProfiles.SelectMany(profile => contract.SchemasOf(profile).Names)
            .Should()
            .Contain("services")
            .And.Contain("error");
    }

    private static string StatementIn(Contract contract) =>
        contract.Requirements["balance.answer-is-an-object"].Statement;

    private static bool AcceptsList(Contract contract) =>
        contract
            .SchemasOf(contract.Dialect("perfect-panel"))["balance"]
            .IsValid(JsonSerializer.Deserialize<JsonElement>("[]"));

    private Action Load() => () => Contract.Load(folder.Path);

    private void Change(string path, string old, string changed)
    {
        var text = File.ReadAllText(folder[path]);
        text.Should().Contain(old);
        File.WriteAllText(folder[path], text.Replace(old, changed, StringComparison.Ordinal));
    }
}
