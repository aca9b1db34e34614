using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

public sealed class ReplaySettingsTests
{
    private static readonly Settings Recorded = new()
    {
        Url = new Uri("https://panel.example/api/v2"),
        Dialect = "sns-panel",
        Mode = Mode.Order,
        Areas = ["status", "add"],
        Keys = new Dictionary<Account, string> { [Account.Main] = "‹Panel.Key›" },
        ServiceId = 7,
        Link = "someone",
        OrderId = "11",
        Seed = 5,
    };

    private static Given Replay => Given.Nothing.Parameter("Panel.Replay", "saved/exchanges.jsonl").Replaying(Recorded);

    [Test]
    public void All_but_what_is_done_with_the_outcomes_comes_from_the_transcript() =>
        Replay
            .Parameter("Panel.Strict", "true")
            .Parameter("Panel.Reports", "reports/mine")
            .Parameter("Panel.Allure", "false")
            .Parameter("Panel.Page", "false")
            .Read()
            .Should()
            .BeEquivalentTo(
                Recorded with
                {
                    Strict = true,
                    Reports = Given.Resolve("reports/mine"),
                    LedgerFolder = Given.Resolve("reports/ledger"),
                    Replay = Given.Resolve("saved/exchanges.jsonl"),
                    Allure = false,
                    Page = false,
                }
            );

    [Test]
    public void The_transcript_is_read_at_its_path_in_the_base_folder()
    {
        string? read = null;

        Given
            .Nothing.Parameter("Panel.Replay", "saved/exchanges.jsonl")
            .Replaying(path =>
            {
                read = path;
                return Recorded;
            })
            .Read();

        read.Should().Be(Given.Resolve("saved/exchanges.jsonl"));
    }

    [Test]
    public void What_repeats_the_transcript_or_says_only_how_to_send_is_taken() =>
        Replay
            .Parameter("Panel.Dialect", "SNS-Panel")
            .Parameter("Panel.Mode", "order")
            .Parameter("Panel.Areas", "add,status")
            .Parameter("Panel.ServiceId", "7")
            .Parameter("Panel.Link", "someone")
            .Parameter("Panel.OrderId", "11")
            .Parameter("Panel.Seed", "5")
            .Parameter("Panel.AllTypes", "false")
            .Variable("PANEL_KEY", "main-account-key")
            .Parameter("Panel.MaxSpend", "9")
            .Parameter("Panel.Timeout", "1")
            .Variable("PANEL_HEADERS", "X-Gate: let-me-pass")
            .Read()
            .Keys[Account.Main]
            .Should()
            .Be("‹Panel.Key›");

    [TestCase("Panel.Dialect", "subnoc", "*Panel.Dialect (PANEL_DIALECT) is 'subnoc'*with 'sns-panel'*leave it out")]
    [TestCase("Panel.Mode", "full", "*Panel.Mode*'full'*'order'*")]
    [TestCase("Panel.Areas", "add", "*Panel.Areas*'add'*'add, status'*")]
    [TestCase("Panel.ServiceId", "8", "*Panel.ServiceId*'8'*'7'*")]
    [TestCase("Panel.Link", "Someone", "*Panel.Link*'Someone'*'someone'*")]
    [TestCase("Panel.AllTypes", "true", "*Panel.AllTypes*")]
    [TestCase("Panel.OrderId", "12", "*Panel.OrderId*'12'*'11'*")]
    [TestCase("Panel.RefillId", "12", "*Panel.RefillId*'12'*without it*")]
    [TestCase("Panel.Insecure", "true", "*Panel.Insecure*")]
    [TestCase("Panel.Seed", "6", "*Panel.Seed*'6'*'5'*")]
    [TestCase("Panel.Faults", "one-fault", "*Panel.Faults*'one-fault'*without it*")]
    [TestCase("Panel.OtherKey", "other-account-key", "*Panel.OtherKey*had no such key*leave it out")]
    [TestCase("Panel.Url", "https://panel.example/api/v2", "*Panel.Url*Panel.Replay*one of them")]
    [TestCase("Panel.Reports", "saved", "*Panel.Reports*transcript lies*another folder")]
    [TestCase("Panel.Mode", "buy", "*Panel.Mode*'buy'*observe, order, full")]
    public void What_contradicts_the_transcript_is_refused(string name, string value, string message) =>
        Replay.Parameter(name, value).Refused().Errors.Should().ContainSingle().Which.Should().Match(message);

    [Test]
    public void All_errors_are_reported_at_once() =>
        Replay
            .Parameter("Panel.Url", "https://panel.example/api/v2")
            .Parameter("Panel.Mode", "observe")
            .Parameter("Panel.Strict", "perhaps")
            .Parameter("Panel.Budget", "1")
            .Refused()
            .Errors.Should()
            .HaveCount(4);

    [Test]
    public void What_is_wrong_with_the_transcript_is_among_it() =>
        Given
            .Nothing.Parameter("Panel.Replay", "saved/exchanges.jsonl")
            .Parameter("Panel.Url", "https://panel.example/api/v2")
            .Refused()
            .Errors.Should()
            .HaveCount(2)
            .And.Contain(error =>
                error.StartsWith("Panel.Replay (PANEL_REPLAY) cannot be replayed: there is no file '")
            );

    [Test]
    public void So_is_a_dialect_that_does_not_exist() =>
        Given
            .Nothing.Parameter("Panel.Replay", "saved/exchanges.jsonl")
            .Replaying(Recorded with { Dialect = "best-panel" })
            .Refused()
            .Errors.Should()
            .ContainSingle()
            .Which.Should()
            .Match("Panel.Replay*'best-panel'*perfect-panel, sns-panel, subnoc");

    [Test]
    public void The_folder_of_the_transcript_is_not_cleared_for_a_report()
    {
        Replay.Parameter("Panel.Reports", "saved").Refused().Settings.Should().BeNull();
        Replay.Parameter("Panel.Mode", "full").Refused().Settings.Should().NotBeNull();
    }

    [Test]
    public void The_folder_of_the_run_before_is_not_cleared_either() =>
        Given
            .Nothing.Parameter("Panel.Replay", "saved/previous/exchanges.jsonl")
            .Replaying(Recorded)
            .Parameter("Panel.Reports", "saved")
            .Refused()
            .Settings.Should()
            .BeNull();

    [Test]
    public void Where_a_run_has_a_folder_of_its_own_the_latest_transcript_can_be_replayed() =>
        Given
            .Nothing.Parameter("Panel.Replay", "reports/latest/exchanges.jsonl")
            .Replaying(Recorded)
            .Read()
            .OwnFolder.Should()
            .BeTrue();

    [Test]
    public void The_folder_is_known_by_another_name_too()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["saved"]);
        File.WriteAllText(folder["saved/exchanges.jsonl"], "");
        Directory.CreateSymbolicLink(folder["latest"], folder["saved"]);
        File.CreateSymbolicLink(folder["transcript"], folder["saved/exchanges.jsonl"]);

        var given = Given.Nothing.Replaying(Recorded);

        given
            .Parameter("Panel.Replay", folder["saved/exchanges.jsonl"])
            .Parameter("Panel.Reports", folder["latest"])
            .Refused()
            .Settings.Should()
            .BeNull();
        given
            .Parameter("Panel.Replay", folder["transcript"])
            .Parameter("Panel.Reports", folder["saved"])
            .Refused()
            .Settings.Should()
            .BeNull();
    }
}
