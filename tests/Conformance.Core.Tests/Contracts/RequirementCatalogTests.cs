using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Contracts;

public sealed class RequirementCatalogTests
{
    private const string Entry =
        """{"id":"add.one","level":"MUST","statement":"One.","source":{"SubNoc":"Add order"},"dialects":["subnoc"]}""";

    private const string File = "requirements/add.json";

    [Test]
    public void An_entry_is_found_by_its_id()
    {
        CatalogWith($"[{Entry}]")["add.one"]
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
        var find = () => EmbeddedContract.Requirements["add.none"];

        find.Should().Throw<KeyNotFoundException>().WithMessage("*'add.none'*");
    }

    [Test]
    public void Entries_stand_in_the_order_of_the_areas() =>
        EmbeddedContract.Requirements.All.Select(r => r.Area).Distinct().Should().Equal(RequirementCatalog.Areas);

    [Test]
    public void A_missing_file_is_named() =>
        FluentActions
            .Invoking(() => EmbeddedContract.Without("requirements/limits.json"))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage("requirements/limits.json: *missing*");

    [Test]
    public void A_repeated_id_is_named()
    {
        Loading($"[{Entry},{Entry}]").WithMessage($"{File}: the id 'add.one' stands there twice.");
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
        Loading(start.EndsWith(',') ? $"[{start}{Entry[1..]}]" : $"[{start}]").WithMessage(message);
    }

    [Test]
    public void A_file_that_holds_no_list_is_refused()
    {
        Loading("null").WithMessage("*add.json*");
    }

    [Test]
    public void An_entry_of_another_area_is_refused()
    {
        Loading($"[{Entry.Replace("add.one", "status.one", StringComparison.Ordinal)}]")
            .WithMessage("*add.json*'status.one'*'add'*");
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
            .Citation()
            .Should()
            .Be("SubNoc, Add order; field practice, point 9");

    private static RequirementCatalog CatalogWith(string entries) =>
        EmbeddedContract.With((File, entries)).Requirements;

    private static FluentAssertions.Specialized.ExceptionAssertions<InvalidDataException> Loading(string entries) =>
        FluentActions.Invoking(() => CatalogWith(entries)).Should().Throw<InvalidDataException>();
}
