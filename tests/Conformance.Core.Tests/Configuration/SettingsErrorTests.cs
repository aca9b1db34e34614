namespace Conformance.Core.Tests.Configuration;

public sealed class SettingsErrorTests
{
    [TestCase("Panel.Url", "not a url", "*Panel.Url (PANEL_URL)*'not a url'*https://host/api/v2*")]
    [TestCase("Panel.Url", "ftp://panel.example/api", "*Panel.Url*")]
    [TestCase("Panel.Url", "/api/v2", "*Panel.Url*")]
    [TestCase("Panel.Url", "https://panel.example/api/v2?action=balance", "*Panel.Url*query*")]
    [TestCase("Panel.Dialect", "best-panel", "*Panel.Dialect*'best-panel'*perfect-panel, sns-panel, subnoc")]
    [TestCase("Panel.Mode", "buy", "*Panel.Mode*'buy'*observe, order, full")]
    [TestCase("Panel.Mode", "1", "*Panel.Mode*'1'*")]
    [TestCase("Panel.Areas", "add,orders", "*Panel.Areas*'orders'*services, balance, add,*")]
    [TestCase("Panel.MaxSpend", "-1", "*Panel.MaxSpend (PANEL_MAX_SPEND)*'-1'*number of at least 0")]
    [TestCase("Panel.MaxSpend", "1,5", "*Panel.MaxSpend*'1,5'*")]
    [TestCase("Panel.MaxSpend", "1e3", "*Panel.MaxSpend*'1e3'*")]
    [TestCase("Panel.MaxSpend", "all", "*Panel.MaxSpend*'all'*")]
    [TestCase("Panel.ServiceId", "0", "*Panel.ServiceId*'0'*whole number of at least 1")]
    [TestCase("Panel.RequestsPerMinute", "1.5", "*Panel.RequestsPerMinute*'1.5'*whole number from 0 to*")]
    [TestCase("Panel.Timeout", "0", "*Panel.Timeout*from 0.1 to 600")]
    [TestCase("Panel.Timeout", "NaN", "*Panel.Timeout*")]
    [TestCase("Panel.AllTypes", "each", "*Panel.AllTypes (PANEL_ALL_TYPES)*'each'*true, false")]
    [TestCase("Panel.Strict", "yes", "*Panel.Strict*'yes'*true, false")]
    [TestCase("Panel.Seed", "-3", "*Panel.Seed*'-3'*")]
    [TestCase("Panel.Headers", "X-Gate let-me-pass", "*Panel.Headers*'Name: value'*")]
    [TestCase("Panel.Headers", "X Gate: let-me-pass", "*Panel.Headers*'Name: value'*")]
    [TestCase("Panel.Headers", ": let-me-pass", "*Panel.Headers*'Name: value'*")]
    [TestCase("Panel.Headers", "X-Gate: lässt mich durch", "*Panel.Headers*ASCII*")]
    [TestCase("Panel.OtherKey", "elevenchars", "*Panel.OtherKey (PANEL_OTHER_KEY)*shorter than 12*")]
    [TestCase("Panel.OtherKey", "main-account-key", "*Panel.Key and Panel.OtherKey*same key*")]
    [TestCase("Panel.Budget", "1", "*Panel.Budget*Panel.Url, Panel.Key,*")]
    [TestCase("panel.mode", "observe", "*panel.mode*Panel.Mode,*")]
    public void A_wrong_setting_is_named_with_what_is_right(string name, string value, string message) =>
        Given.Url.Parameter(name, value).Refused().Errors.Should().ContainSingle().Which.Should().Match(message);

    [Test]
    public void A_misspelt_variable_is_refused_for_without_it_another_panel_would_be_certified() =>
        Given
            .Nothing.Variable("PANEL_URI", "https://panel.example/api/v2")
            .Refused()
            .Errors.Should()
            .ContainSingle()
            .Which.Should()
            .Match("PANEL_URI is no setting*PANEL_URL*");

    [Test]
    public void A_panel_at_a_URL_needs_a_key() =>
        Given
            .Nothing.Parameter("Panel.Url", "https://panel.example/api/v2")
            .Refused()
            .Message.Should()
            .Match("*Panel.Key (PANEL_KEY) is missing*");

    [TestCase("order")]
    [TestCase("full")]
    public void A_mode_that_buys_needs_a_service_and_a_link(string mode) =>
        Given
            .Url.Parameter("Panel.Mode", mode)
            .Refused()
            .Errors.Should()
            .HaveCount(2)
            .And.Contain(error => error.Contains("Panel.ServiceId") && error.Contains($"{mode} mode"))
            .And.Contain(error => error.Contains("Panel.Link"));

    [Test]
    public void A_service_that_is_wrong_is_not_called_missing_as_well() =>
        Given
            .Url.Parameter("Panel.Mode", "order")
            .Parameter("Panel.Link", "someone")
            .Parameter("Panel.ServiceId", "first")
            .Refused()
            .Errors.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("'first'");

    [TestCase("PANEL_KEY", "Panel.Key")]
    [TestCase("PANEL_SUSPENDED_KEY", "Panel.SuspendedKey")]
    public void A_key_without_a_URL_is_refused(string variable, string name) =>
        Given
            .Nothing.Variable(variable, "an-account-key")
            .Refused()
            .Errors.Should()
            .ContainSingle()
            .Which.Should()
            .Match($"{name} ({variable})*Panel.Url*");

    [Test]
    public void A_wrong_URL_is_not_taken_for_none() =>
        Given
            .Url.Parameter("Panel.Url", "nowhere")
            .Refused()
            .Errors.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Panel.Url");

    [Test]
    public void A_report_folder_that_is_a_file_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["report"], "");

        Given
            .Url.Parameter("Panel.Reports", folder["report"])
            .Refused()
            .Message.Should()
            .Match($"*Panel.Reports*'{folder["report"]}'*file*");
    }

    [Test]
    public void All_errors_are_reported_at_once()
    {
        var refused = Given
            .Nothing.Parameter("Panel.Url", "nowhere")
            .Parameter("Panel.Dialect", "best")
            .Parameter("Panel.Mode", "full")
            .Parameter("Panel.MaxSpend", "-1")
            .Variable("PANEL_OTHER_KEY", "short")
            .Variable("PANEL_HEADERS", "none")
            .Parameter("Panel.Budget", "1")
            .Refused();

        string[] named =
        [
            "Panel.Url",
            "Panel.Dialect",
            "Panel.MaxSpend",
            "Panel.OtherKey",
            "Panel.Headers",
            "Panel.Budget",
            "Panel.Key",
            "Panel.ServiceId",
            "Panel.Link",
        ];
        refused.Errors.Select(error => error.Split(' ')[0]).Should().BeEquivalentTo(named);
        refused.Message.Split('\n').Should().HaveCount(1 + named.Length);
    }
}
