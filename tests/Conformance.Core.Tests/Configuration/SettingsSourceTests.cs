using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

public sealed class SettingsSourceTests
{
    [Test]
    public void A_parameter_wins_over_the_variable() =>
        Given.Url.Parameter("Panel.MaxSpend", "2.5").Variable("PANEL_MAX_SPEND", "7").Read().MaxSpend.Should().Be(2.5m);

    [Test]
    public void A_variable_wins_over_the_default() =>
        Given.Url.Variable("PANEL_MAX_SPEND", "7").Read().MaxSpend.Should().Be(7);

    [Test]
    public void Every_variable_is_the_parameters_name_with_underscores_between_its_words() =>
        Given
            .Nothing.Variable("PANEL_URL", "https://panel.example/api/v2")
            .Variable("PANEL_KEY", "main-account-key")
            .Variable("PANEL_DIALECT", "subnoc")
            .Variable("PANEL_MODE", "order")
            .Variable("PANEL_AREAS", "add, money")
            .Variable("PANEL_MAX_SPEND", "1")
            .Variable("PANEL_SERVICE_ID", "7")
            .Variable("PANEL_LINK", "someone")
            .Variable("PANEL_ALL_TYPES", "true")
            .Variable("PANEL_OTHER_KEY", "other-account")
            .Variable("PANEL_UNFUNDED_KEY", "unfunded-account")
            .Variable("PANEL_LOW_FUNDS_KEY", "low-funds-account")
            .Variable("PANEL_SUSPENDED_KEY", "suspended-account")
            .Variable("PANEL_ORDER_ID", "11")
            .Variable("PANEL_REFILL_ID", "12")
            .Variable("PANEL_HEADERS", "X-Gate: let-me-pass")
            .Variable("PANEL_REQUESTS_PER_MINUTE", "50")
            .Variable("PANEL_TIMEOUT", "1.5")
            .Variable("PANEL_CONNECT_TIMEOUT", "2")
            .Variable("PANEL_FIRST_BYTE_TIMEOUT", "3")
            .Variable("PANEL_IDLE_TIMEOUT", "4")
            .Variable("PANEL_RUN_TIMEOUT", "5")
            .Variable("PANEL_MAX_HEADER_SIZE", "6")
            .Variable("PANEL_MAX_BODY_SIZE", "7")
            .Variable("PANEL_MAX_EXPANDED_SIZE", "8")
            .Variable("PANEL_MAX_DEPTH", "9")
            .Variable("PANEL_INSECURE", "true")
            .Variable("PANEL_STRICT", "True")
            .Variable("PANEL_SEED", "5")
            .Variable("PANEL_REPORTS", "reports/mine")
            .Read()
            .Should()
            .BeEquivalentTo(
                new Settings
                {
                    Url = new Uri("https://panel.example/api/v2"),
                    Keys = new Dictionary<Account, string>
                    {
                        [Account.Main] = "main-account-key",
                        [Account.Other] = "other-account",
                        [Account.Unfunded] = "unfunded-account",
                        [Account.LowFunds] = "low-funds-account",
                        [Account.Suspended] = "suspended-account",
                    },
                    Dialect = "subnoc",
                    Mode = Mode.Order,
                    Areas = ["add", "money"],
                    MaxSpend = 1,
                    ServiceId = 7,
                    Link = "someone",
                    AllTypes = true,
                    OrderId = "11",
                    RefillId = "12",
                    Headers = [new("X-Gate", "let-me-pass")],
                    RequestsPerMinute = 50,
                    Bounds = new Bounds
                    {
                        Connect = TimeSpan.FromSeconds(2),
                        FirstByte = TimeSpan.FromSeconds(3),
                        Idle = TimeSpan.FromSeconds(4),
                        Whole = TimeSpan.FromSeconds(1.5),
                        Run = TimeSpan.FromSeconds(5),
                        HeaderSize = 6,
                        BodySize = 7,
                        ExpandedSize = 8,
                        Depth = 9,
                    },
                    Insecure = true,
                    Strict = true,
                    Seed = 5,
                    Reports = Given.Resolve("reports/mine"),
                    LedgerFolder = Given.Resolve("reports/ledger"),
                }
            );

    [Test]
    public void What_holds_for_the_embedded_panel_can_be_switched_off() =>
        Given.Nothing.Parameter("Panel.AllTypes", "false").Read().AllTypes.Should().BeFalse();

    [Test]
    public void Parameters_of_others_are_left_alone() =>
        Given.Url.Parameter("Browser.Headless", "perhaps").Read().Embedded.Should().BeFalse();

    [Test]
    public void Headers_keep_their_order_and_what_follows_the_first_colon() =>
        Given
            .Url.Variable("PANEL_HEADERS", "X-B: one:two:three\r\n\nX-A:  Basic dXNlcg==  \n")
            .Read()
            .Headers.Should()
            .Equal(new("X-B", "one:two:three"), KeyValuePair.Create("X-A", "Basic dXNlcg=="));
}
