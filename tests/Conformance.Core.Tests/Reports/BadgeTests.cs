using System.Xml.Linq;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Reports;

public sealed class BadgeTests
{
    [TestCase(Verdict.Compatible, "compatible · full · 2025-03-01")]
    [TestCase(Verdict.NotCompatible, "not-compatible · full · 2025-03-01")]
    [TestCase(Verdict.CompatibleButForKnownFailures, "compatible but for 0 known failures · full · 2025-03-01")]
    public void It_says_the_verdict_the_mode_and_the_day(Verdict verdict, string text)
    {
        var svg = XElement.Parse(Badge.Of(Sample.Report() with { Verdict = verdict }));

        svg.Elements()
            .Where(e => e.Name.LocalName == "text")
            .Select(e => e.Value)
            .Should()
            .Equal("API v2, perfect-panel", text);
        svg.Elements().Single(e => e.Name.LocalName == "title").Value.Should().Be($"API v2, perfect-panel: {text}");
    }

    [Test]
    public void Its_parts_lie_side_by_side()
    {
        var svg = XElement.Parse(Badge.Of(Sample.Report()));
        var boxes = svg.Elements()
            .Where(e => e.Name.LocalName == "rect")
            .Select(e => ((int)e.Attribute("x")!, (int)e.Attribute("width")!))
            .ToList();

        boxes[1].Item1.Should().Be(boxes[0].Item2);
        ((int)svg.Attribute("width")!).Should().Be(boxes.Sum(box => box.Item2));
    }

    [Test]
    public void No_two_verdicts_that_exit_differently_have_the_same_colour()
    {
        string Colour(Verdict verdict) =>
            (string)
                XElement
                    .Parse(Badge.Of(Sample.Report() with { Verdict = verdict }))
                    .Elements()
                    .Last(e => e.Name.LocalName == "rect")
                    .Attribute("fill")!;

        new[]
        {
            Colour(Verdict.Compatible),
            Colour(Verdict.CompatibleWithDeviations),
            Colour(Verdict.NotCompatible),
            Colour(Verdict.Inconclusive),
        }
            .Should()
            .OnlyHaveUniqueItems();
    }
}
