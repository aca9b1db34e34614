using System.Globalization;
using System.Text.Json;
using Conformance.Core.Reports;

namespace Conformance.BrowserTests.Page;

/// <summary>The page says what conformance.json says.</summary>
internal sealed class FiguresTests
{
    private Viewer viewer = null!;
    private JsonElement report;

    [OneTimeSetUp]
    public async Task Open()
    {
        using var file = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(CertifiedRuns.First.Folder, ReportFile.Name))
        );
        report = file.RootElement.Clone();
        viewer = await Viewer.Open(CertifiedRuns.First.Folder);
    }

    [OneTimeTearDown]
    public async Task Close() => await viewer.DisposeAsync();

    [Test]
    public async Task Every_figure_is_the_one_at_its_place_in_the_report()
    {
        var figures = await Read("[data-figure]", "[e.dataset.figure, e.value]");

        figures.Should().HaveCountGreaterThan(50);
        figures
            .Select(figure => (At: figure[0], Value: double.Parse(figure[1], CultureInfo.InvariantCulture)))
            .Should()
            .OnlyContain(figure => At(figure.At).GetDouble() == figure.Value);
    }

    [Test]
    public async Task Every_figure_shows_the_value_that_it_has()
    {
        var figures = await Read(
            "[data-figure]:not([data-figure='/durationSeconds'])",
            "[e.value, e.textContent.replaceAll(',', '').split(' ')[0]]"
        );

        figures
            .Should()
            .OnlyContain(figure =>
                Math.Abs(
                    double.Parse(figure[0], CultureInfo.InvariantCulture)
                        - double.Parse(figure[1], CultureInfo.InvariantCulture)
                ) < 0.001
            );
    }

    [Test]
    public async Task The_verdict_is_the_reports() =>
        (await Read("[data-verdict]", "[e.dataset.verdict]")).Single()[0].Should().Be(At("/verdict").GetString());

    [TestCase("verified")]
    [TestCase("applicable")]
    public async Task Sums_are_those_of_the_areas(string of)
    {
        var sum = At("/coverage").EnumerateObject().Sum(area => area.Value.GetProperty(of).GetInt32());

        (await Read($"[data-sum={of}]", "[e.value]"))
            .Single()[0]
            .Should()
            .Be(sum.ToString(CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task Every_requirement_is_there_with_its_outcome()
    {
        var shown = await Read(".requirement", "[e.id, e.dataset.area, e.dataset.level, e.dataset.outcome]");

        shown
            .Select(requirement => string.Join(' ', requirement))
            .Order()
            .Should()
            .Equal(
                At("/results")
                    .EnumerateArray()
                    .Select(r => $"{Text(r, "requirement")} {Text(r, "area")} {Text(r, "level")} {Text(r, "outcome")}")
                    .Order()
            );
    }

    [Test]
    public async Task Clients_and_dialects_fit_where_the_report_says_so()
    {
        var clients = await Read("[data-client]", "[e.dataset.client, e.dataset.fits]");
        var dialects = await Read("[data-dialect]", "[e.dataset.dialect, e.dataset.fits]");

        clients
            .Should()
            .BeEquivalentTo(
                At("/clients")
                    .EnumerateArray()
                    .Select(fit =>
                        new[]
                        {
                            Text(fit, "id"),
                            fit.GetProperty("fits").ValueKind switch
                            {
                                JsonValueKind.True => "fits",
                                JsonValueKind.False => "breaks-it",
                                _ => "untold",
                            },
                        }
                    )
            );
        dialects
            .Should()
            .BeEquivalentTo(
                At("/dialects")
                    .EnumerateArray()
                    .Select(fit =>
                        new[] { Text(fit, "id"), fit.GetProperty("fits").GetBoolean() ? "fits" : "breaks-it" }
                    )
            );
    }

    [Test]
    public async Task The_texts_of_refusals_are_the_reports() =>
        (await Read("[data-error]", "[e.dataset.error, e.textContent]"))
            .Should()
            .BeEquivalentTo(
                At("/errorConditions")
                    .EnumerateObject()
                    .Where(condition => condition.Value.ValueKind is JsonValueKind.Object)
                    .Select(condition => new[] { condition.Name, Text(condition.Value, "text") })
            );

    private async Task<string[][]> Read(string selector, string of) =>
        await viewer.Page.EvaluateAsync<string[][]>(
            $"selector => [...document.querySelectorAll(selector)].map(e => {of})",
            selector
        );

    private JsonElement At(string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(report, (value, step) => value.GetProperty(step));

    private static string Text(JsonElement value, string member) => value.GetProperty(member).GetString()!;
}
