using System.Diagnostics;
using System.Globalization;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Hosting;

[Parallelizable(ParallelScope.All)]
public sealed class StandAlone
{
    private static readonly string[] Keys =
    [
        DemoAccounts.Funded,
        DemoAccounts.Other,
        DemoAccounts.Unfunded,
        DemoAccounts.LowFunds,
        DemoAccounts.Suspended,
    ];

    [Test]
    [Platform(Exclude = "Win", Reason = "There is no SIGTERM")]
    public async Task It_says_where_it_listens_and_who_has_an_account_and_stops_when_told()
    {
        using var process = new PanelProcess(
            "--urls",
            "http://127.0.0.1:0",
            "--dialect",
            "sns-panel",
            "--seed",
            "3",
            "--rate-limit",
            "1/60"
        );
        var lines = await process.LinesUntil(DemoAccounts.Suspended);

        lines[0].Should().Contain("is listening");
        lines
            .Should()
            .Contain(line => line.Contains("sns-panel"))
            .And.Contain(line => line.StartsWith("seed") && line.EndsWith('3'))
            .And.Contain(line => line.StartsWith("fault") && line.EndsWith(" none"))
            .And.Contain(line => line.StartsWith("variation") && line.EndsWith(" none"));
        foreach (var key in Keys)
            lines.Should().ContainSingle(line => line.Contains(key));
        lines.Single(line => line.Contains(DemoAccounts.Funded)).Should().Contain("1001").And.Contain("501");

        var endpoint = new Uri(lines[1].Split(' ')[^1]);
        (await new ApiClient(endpoint, DemoAccounts.Funded).Call("balance")).Code.Should().Be(200);
        (await new ApiClient(endpoint, DemoAccounts.Funded).Call("balance")).Code.Should().Be(429);

        await Terminate(process.Id);
        (await process.End()).Should().Be((0, ""));
    }

    [Test]
    public async Task It_says_in_sentences_what_is_wrong_and_what_is_different_about_it()
    {
        using var process = new PanelProcess(
            "--urls",
            "http://127.0.0.1:0",
            "--fault",
            "status.charge-missing",
            "--fault",
            "money.order-never-debited",
            "--variation",
            "processing"
        );
        var lines = await process.LinesUntil(DemoAccounts.Suspended);

        lines.Where(line => line.StartsWith("fault", StringComparison.Ordinal)).Should().HaveCount(2);
        lines
            .Should()
            .Contain("fault      status.charge-missing: The `charge` of a Completed order is missing.")
            .And.Contain(line =>
                line.Contains("money.order-never-debited: An order") && line.EndsWith("costs nothing.")
            )
            .And.Contain("variation  processing: An order that is under way is Processing.")
            .And.Contain(line => line.StartsWith("dialect") && line.Contains("perfect-panel: It answers as"));
        await Charge_is_missing(new Uri(lines[1].Split(' ')[^1]));
    }

    [TestCase("--dialect", "klingon", "perfect-panel, sns-panel, subnoc")]
    [TestCase("--rate-limit", "often", "120/60")]
    [TestCase("--speed", "-1", "speed")]
    [TestCase("--nonsense", "1", "--nonsense")]
    public async Task A_wrong_option_is_named_and_ends_it(string option, string value, string named)
    {
        using var process = new PanelProcess("--urls", "http://127.0.0.1:0", option, value);
        var (code, errors) = await process.End();

        code.Should().Be(2);
        errors.Should().Contain(named).And.NotContain("   at ");
    }

    private static async Task Charge_is_missing(Uri endpoint)
    {
        var status = await new ApiClient(endpoint, DemoAccounts.Other).Status(DemoAccounts.OtherOrder);
        status.Json.EnumerateObject().Select(member => member.Name).Should().NotContain("charge").And.Contain("status");
    }

    private static async Task Terminate(int id)
    {
        using var kill = Process.Start("kill", ["-TERM", id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
