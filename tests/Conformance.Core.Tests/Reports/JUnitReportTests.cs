using System.Xml.Linq;
using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class JUnitReportTests
{
    private static readonly string[] CountNames = ["tests", "failures", "errors", "skipped"];

    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void An_area_is_a_suite_and_a_requirement_a_case_in_it()
    {
        var suites = Written().Elements("testsuite").ToList();

        suites
            .Select(suite => (string?)suite.Attribute("name"))
            .Should()
            .Equal("services", "balance", "status", "refill", "auth", "limits");
        suites[2]
            .Elements("testcase")
            .Select(one => ((string?)one.Attribute("classname"), (string?)one.Attribute("name")))
            .Should()
            .Equal(("perfect-panel.status", "status.batch-is-a-map"));
    }

    [Test]
    public void Properties_are_the_conditions_of_the_run() =>
        Written()
            .Elements("testsuite")
            .First()
            .Descendants("property")
            .Select(one => ((string?)one.Attribute("name"), (string?)one.Attribute("value")))
            .Should()
            .Equal(("verdict", "not-compatible"), ("mode", "full"), ("dialect", "perfect-panel"), ("seed", "12345"));

    [Test]
    public void Counts_are_those_of_the_cases()
    {
        var report = Written();

        Counts(report).Should().Equal(6, 1, 1, 2);
        report.Elements("testsuite").Select(Counts).Should().OnlyContain(counts => counts.First() == 1);
        Counts(report.Elements("testsuite").ElementAt(2)).Should().Equal(1, 1, 0, 0);
    }

    [Test]
    public void Time_is_that_of_the_run()
    {
        var report = Written();

        ((string?)report.Attribute("time")).Should().Be("38.440");
        ((string?)report.Element("testsuite")!.Attribute("timestamp")).Should().Be("2025-03-01T12:00:00");
    }

    [TestCase("services.is-a-list", "")]
    [TestCase("balance.has-currency", "system-out")]
    [TestCase("status.batch-is-a-map", "failure")]
    [TestCase("refill.once", "skipped")]
    [TestCase("auth.header", "skipped")]
    [TestCase("limits.answers-429", "error")]
    public void An_outcome_arrives_as_an_element(string requirement, string element) =>
        Case(Written(), requirement)
            .Elements()
            .Select(one => one.Name.LocalName)
            .Should()
            .Equal(element.Length == 0 ? [] : [element]);

    [Test]
    public void A_failure_says_what_was_expected_and_has_the_whole_text()
    {
        var failure = Case(Written(), "status.batch-is-a-map").Element("failure")!;

        ((string?)failure.Attribute("message"))
            .Should()
            .Be("expected a map, came [red]an array[/] (and 2 more like it) (exchange 1)");
        failure.Value.Should().Be(Sample.Results()[2].Message);
    }

    [Test]
    public void A_deviation_passes_with_its_text_and_fails_when_strict()
    {
        Case(Written(), "balance.has-currency")
            .Element("system-out")!
            .Value.Should()
            .Be("deviates:\n" + Sample.Results()[1].Message);

        var strict = Written(settings: new Settings { Strict = true });

        Case(strict, "balance.has-currency").Element("failure")!.Value.Should().Be(Sample.Results()[1].Message);
        Counts(strict).Should().Equal(6, 2, 1, 2);
    }

    [TestCase("refill.once", "not-verified: needs an order")]
    [TestCase("auth.header", "not-applicable: only sns-panel has it")]
    public void What_was_skipped_says_why(string requirement, string message) =>
        ((string?)Case(Written(), requirement).Element("skipped")!.Attribute("message")).Should().Be(message);

    [Test]
    public void A_known_failure_is_skipped_with_its_reason()
    {
        var known = Sample.Results()[2] with { Known = new KnownFailure("the old code", new DateOnly(2026, 5, 10)) };

        var skipped = Case(Written(Sample.Report([known])), known.Requirement).Elements().Single();

        skipped.Name.LocalName.Should().Be("skipped");
        ((string?)skipped.Attribute("message")).Should().Be("known: the old code (until 2026-05-10)");
        skipped.Value.Should().Be(known.Message);
    }

    [TestCase("]]> <b> & \" '", "]]> <b> & \" '")]
    [TestCase("\0\u0001\u0008\u000b\u001b[2J\u007f\u0085", @"\u0000\u0001\u0008\u000b\x1b[2J\u007f\u0085")]
    [TestCase("\ufffe\uffff", @"\ufffe\uffff")]
    [TestCase("a\tb", @"a\tb")]
    [TestCase("日本語 😀 \u202e", @"日本語 😀 \u202e")]
    public void Any_text_of_a_panel_can_be_read_as_XML(string actual, string shown)
    {
        var failure = Failure(actual);

        failure.Value.Should().Contain($"\ncame      {shown}\n");
        ((string?)failure.Attribute("message")).Should().Be($"expected a map, came {shown} (exchange 1)");
    }

    /// <summary>A test case cannot hold half a pair: it is an attribute, which the compiler writes as UTF-8.</summary>
    [Test]
    public void Half_a_surrogate_pair_can_be_read_as_XML() =>
        Failure("a\ud800b\udc00c").Value.Should().Contain("\ncame      a\ufffdb\ufffdc\n");

    [Test]
    public void Every_character_of_the_basic_plane_is_well_formed()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Select(code => (char)code));
        var result = Sample.Results()[5] with { Message = all };

        var read = () => Written(Sample.Report([result]));

        read.Should().NotThrow();
    }

    private XElement Written(ConformanceReport? report = null, Settings? settings = null)
    {
        new JUnitReport().Write(Sample.Context(temporary.Path, report, settings));
        return XDocument.Load(temporary["junit.xml"]).Root!;
    }

    private XElement Failure(string actual)
    {
        var result = Sample.With(Sample.Results()[2], Sample.NoMap with { Actual = actual, Count = 1 });
        return Case(Written(Sample.Report([result])), result.Requirement).Element("failure")!;
    }

    private static XElement Case(XElement report, string requirement) =>
        report.Descendants("testcase").Single(one => (string?)one.Attribute("name") == requirement);

    private static IEnumerable<int> Counts(XElement suite) => CountNames.Select(name => (int)suite.Attribute(name)!);
}
