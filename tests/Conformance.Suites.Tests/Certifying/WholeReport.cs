using System.Text.RegularExpressions;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What holds of every run by URL, however it went and whatever the panel did.</summary>
internal static partial class WholeReport
{
    /// <param name="ended">The run.</param>
    /// <param name="mostMegabytes">What its test host may take, where that is measured.</param>
    public static void ShouldBeWhole(this Ended ended, double mostMegabytes = 300)
    {
        ended.ShouldBeValid();
        (ended.PeakMegabytes ?? 0).Should().BeLessThan(mostMegabytes);
        ended.Printed.Should().NotContain("please report it").And.NotContain("   at ");
    }

    /// <summary>What holds even where the suites themselves go wrong.</summary>
    public static void ShouldBeValid(this Ended ended)
    {
        ended.ReportViolations().Should().BeEmpty();
        ended.Exchanges.Select(e => e.Number).Should().OnlyHaveUniqueItems();
        ended.Texts.Where(text => AKey().IsMatch(text.Text)).Select(text => text.Place).Should().BeEmpty();
        TestContext.Out.WriteLine(
            $"{ended.Report.DurationSeconds} s, {ended.Report.Requests} requests, "
                + $"{ended.PeakMegabytes?.ToString() ?? "unmeasured"} MB"
        );
    }

    [GeneratedRegex("demo-[a-z-]+-key")]
    private static partial Regex AKey();
}
