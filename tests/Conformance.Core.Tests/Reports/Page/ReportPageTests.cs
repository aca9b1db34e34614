using Conformance.Core.Reports.Page;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports.Page;

public sealed class ReportPageTests
{
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void A_finding_is_shown_from_its_values() =>
        Written(Sample.NoMap with { Expected = "<b>", Pointer = "/1/charge" })
            .Should()
            .Contain("<div><dt>Expected</dt><dd><bdi>&lt;b&gt;</bdi></dd></div>")
            .And.Contain("<dd><bdi>[red]an array[/] (and 2 more like it)</bdi></dd>")
            .And.Contain("<div><dt>Where</dt><dd><code>/1/charge</code></dd></div>")
            .And.Contain("<mark>&quot;0.2&quot;</mark>")
            .And.Contain("<summary>Repeat it</summary>");

    [Test]
    public void Other_findings_are_listed_below_the_first() =>
        Written([.. Enumerable.Range(1, 13).Select(number => Sample.NoMap with { Exchange = number, Count = 1 })])
            .Should()
            .Contain(
                "<a href=\"#exchange-2\">exchange 2</a>: expected <bdi>a map</bdi>, came <bdi>[red]an array[/]</bdi>"
            )
            .And.Contain("<li>and 2 more: see <code>conformance.json</code></li>");

    [Test]
    public void A_reason_is_shown_where_there_is_no_finding() =>
        Written(Sample.NoMap).Should().Contain("<p class=\"message\"><bdi>the gateway answered</bdi></p>");

    private string Written(params IReadOnlyList<Finding> findings)
    {
        var results = Sample.Results().Select(result => result.Findings.Count == 0 ? result : Broken(result, findings));
        new ReportPage().Write(Sample.Context(temporary.Path, Sample.Report([.. results])));
        return File.ReadAllText(temporary["index.html"]);
    }

    private static Result Broken(Result result, IReadOnlyList<Finding> findings) => result with { Findings = findings };
}
