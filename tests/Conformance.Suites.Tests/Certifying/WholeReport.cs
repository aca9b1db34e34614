using System.Text.RegularExpressions;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What holds of every run by URL, however it went and whatever the panel did.</summary>
internal static partial class WholeReport
{
    private const double MostMegabytes = 300;

    public static void ShouldBeWhole(this Ended ended)
    {
        ended.ShouldBeValid();
        ended.Printed.Should().NotContain("please report it").And.NotContain("   at ");
    }

    /// <summary>What holds even where the suites themselves go wrong.</summary>
    public static void ShouldBeValid(this Ended ended)
    {
        ended.ReportViolations().Should().BeEmpty();
        ended.Exchanges.Select(e => e.Number).Should().OnlyHaveUniqueItems();
        ended.Texts.Where(text => AKey().IsMatch(text.Text)).Select(text => text.Place).Should().BeEmpty();
        TestContext.Out.WriteLine($"{ended.Report.DurationSeconds} s, {ended.Report.Requests} requests, {ended.PeakMegabytes?.ToString() ?? "unmeasured"} MB");
        (ended.PeakMegabytes ?? 0).Should().BeLessThan(MostMegabytes);
    }

    [GeneratedRegex("demo-[a-z-]+-key")]
    private static partial Regex AKey();
}
