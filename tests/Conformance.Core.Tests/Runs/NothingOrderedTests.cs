using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Core.Tests.Runs;

/// <summary>The ways in which a run that was to order ends without an order: none is compatible, each says why.</summary>
public sealed class NothingOrderedTests
{
    private static IEnumerable<TestCaseData> Ways =>
        [
            Way("no budget", "plan only: Panel.MaxSpend is 0", settings => settings with { MaxSpend = 0 }),
            Way(
                "a budget that is too small",
                "nothing was ordered: it could cost 0.045, and of the budget of 0.01 there is 0.01 left",
                settings => settings with { MaxSpend = 0.01m }
            ),
            Way(
                "an unknown service",
                "nothing was ordered: the panel lists no service 987654",
                settings => settings with { ServiceId = 987654 }
            ),
            Way(
                "a service of another type",
                "nothing was ordered: service 2 is of another type",
                settings => settings with { ServiceId = 2 }
            ),
            Way(
                "an account without money",
                "nothing was ordered: the account holds 0",
                settings =>
                    settings with
                    {
                        Keys = new Dictionary<Account, string> { [Account.Main] = DemoAccounts.Unfunded },
                    }
            ),
            Way(
                "a link that the panel refuses",
                "nothing was ordered: the panel refused the first order",
                settings => settings with { Link = "https://example.com/\npost" }
            ),
            Way(
                "areas for which nothing is ordered",
                "nothing was ordered: Panel.Areas leaves out everything that orders",
                settings => settings with { Areas = ["balance"] }
            ),
            Way(
                "a list that cannot be read",
                "nothing was ordered: the panel lists no service 1",
                settings => settings,
                "services.list-wrapped"
            ),
        ];

    [TestCaseSource(nameof(Ways))]
    public async Task It_is_not_compatible_and_the_first_reason_says_why(
        string reason,
        Func<Settings, Settings> change,
        string[] faults
    )
    {
        using var folder = new TemporaryFolder();
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Faults = faults });

        var report = await Certified.Order(panel.Endpoint, folder, new AutoAdvancingTime(), change);

        report.Verdict.Should().BeOneOf(Verdict.Inconclusive, Verdict.NotCompatible);
        report.Reasons[0].Should().StartWith(reason);
        report.NothingOrdered.Should().Be(report.Reasons[0]);
        (report.Spent is null or 0 or 0.045m).Should().BeTrue();
    }

    [TestCase(Trick.Lost, "nobody knows what became of the first order")]
    [TestCase(Trick.OtherName, "the answer to the first order (exchange ")]
    [TestCase(Trick.Garbled, "the answer to the first order (exchange ")]
    public async Task Nor_is_one_that_cannot_tell_what_became_of_its_order(Trick trick, string reason)
    {
        using var folder = new TemporaryFolder();
        var clock = new AutoAdvancingTime();
        await using var panel = await TrickyPanel.Start(trick, seed: 1, clock, oneIn: 1);

        var report = await Certified.Order(panel.WayOf("this"), folder, clock);

        report.Verdict.Should().BeOneOf(Verdict.Inconclusive, Verdict.NotCompatible);
        report.Reasons[0].Should().StartWith($"nothing was ordered: {reason}");
        report.Spent.Should().Be(await panel.CostOf("this"));
    }

    [Test]
    public async Task The_badge_the_summary_and_the_verdict_in_one_line_say_it_too()
    {
        using var folder = new TemporaryFolder();
        await using var panel = await PanelHost.StartAsync(new PanelOptions());

        var report = await Certified.Order(
            panel.Endpoint,
            folder,
            new AutoAdvancingTime(),
            settings => settings with { MaxSpend = 0 }
        );

        report.VerdictInWords().Should().Be("inconclusive: plan only");
        Badge.Of(report).Should().Contain("inconclusive: plan only");
        Summary
            .Of(report, Contracts.EmbeddedContract.Contract.Requirements)
            .Should()
            .StartWith("## Inconclusive: plan only");
    }

    private static TestCaseData Way(
        string name,
        string reason,
        Func<Settings, Settings> change,
        params string[] faults
    ) => new TestCaseData(reason, change, faults).SetName($"{{m}}({name})");
}
