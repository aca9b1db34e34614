using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class RequirementCatalogTests
{
    private const string Entry =
        """{"id":"add.one","level":"MUST","statement":"One.","source":{"SubNoc":"Add order"},"dialects":["subnoc"]}""";

    private TemporaryFolder folder;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        foreach (var area in RequirementCatalog.Areas)
            File.WriteAllText(folder[area + ".json"], "[]");
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void An_entry_is_found_by_its_id()
    {
        Write($"[{Entry}]");

        RequirementCatalog
            .Load(folder.Path)["add.one"]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Level = Level.MUST,
                    Statement = "One.",
                    Area = "add",
                }
            );
    }

    [Test]
    public void An_id_without_an_entry_is_named()
    {
        var find = () => RequirementCatalog.Load(folder.Path)["add.none"];

        find.Should().Throw<KeyNotFoundException>().WithMessage("*'add.none'*");
    }

    [Test]
    public void Entries_stand_in_the_order_of_the_areas()
    {
        Write($"[{Entry}]");
        File.WriteAllText(
            folder["services.json"],
            $"[{Entry.Replace("add.one", "services.one", StringComparison.Ordinal)}]"
        );

        RequirementCatalog.Load(folder.Path).All.Select(r => r.Id).Should().Equal("services.one", "add.one");
    }

    [Test]
    public void A_missing_file_is_named()
    {
        File.Delete(folder["limits.json"]);

        Load().Should().Throw<InvalidDataException>().WithMessage($"*{folder["limits.json"]}*");
    }

    [Test]
    public void A_missing_folder_is_named()
    {
        var load = () => RequirementCatalog.Load(folder["nowhere"]);

        load.Should().Throw<InvalidDataException>().WithMessage($"*{folder["nowhere"]}*");
    }

    [Test]
    public void A_repeated_id_is_named()
    {
        Write($"[{Entry},{Entry}]");

        Load().Should().Throw<InvalidDataException>().WithMessage("*'add.one'*twice*");
    }

    [TestCase("""{"level":"MUST"}""", "*add.json*id*")]
    [TestCase("""{"remark":1,""", "*add.json*remark*")]
    [TestCase("""{"level":"WOULD",""", "*add.json*level*")]
    [TestCase("""{"level":0,""", "*add.json*level*")]
    [TestCase("""{"refusal":["teapot"],""", "*add.json*refusal*")]
    [TestCase("[", "*add.json*")]
    [TestCase("null", "*add.json*")]
    public void An_entry_of_another_format_is_refused_and_its_file_named(string start, string message)
    {
        Write(start.EndsWith(',') ? $"[{start}{Entry[1..]}]" : $"[{start}]");

        Load().Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Test]
    public void A_file_that_holds_no_list_is_refused()
    {
        Write("null");

        Load().Should().Throw<InvalidDataException>().WithMessage("*add.json*");
    }

    [Test]
    public void An_entry_of_another_area_is_refused()
    {
        Write($"[{Entry.Replace("add.one", "status.one", StringComparison.Ordinal)}]");

        Load().Should().Throw<InvalidDataException>().WithMessage("*add.json*'status.one'*'add'*");
    }

    [Test]
    public void An_entry_cites_its_documents_on_one_line() =>
        new Requirement
        {
            Id = "add.one",
            Level = Level.MAY,
            Statement = "One.",
            Source = new Dictionary<string, string> { ["SubNoc"] = "Add order", ["field practice"] = "point 9" },
            Dialects = [],
        }
            .Cited()
            .Should()
            .Be("SubNoc, Add order; field practice, point 9");

    private void Write(string entries) => File.WriteAllText(folder["add.json"], entries);

    private Action Load() => () => RequirementCatalog.Load(folder.Path);
}
