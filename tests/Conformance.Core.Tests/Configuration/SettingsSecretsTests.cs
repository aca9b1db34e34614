namespace Conformance.Core.Tests.Configuration;

public sealed class SettingsSecretsTests
{
    [TestCase("Panel.Url", "https://user:S3cretive@panel.example/api/v2")]
    [TestCase("Panel.Url", "https://panel.example/api/v2?key=S3cretive")]
    [TestCase("Panel.Url", "https://panel.example/api/v2#S3cretive")]
    [TestCase("Panel.Url", "user:S3cretive@panel.example")]
    [TestCase("Panel.Key", "S3cret")]
    [TestCase("Panel.Headers", "X-Gate S3cretive")]
    [TestCase("Panel.Headers", "Bad Name: S3cretive")]
    public void No_message_repeats_a_secret(string name, string value) =>
        Given.Url.Parameter(name, value).Refused().ToString().Should().NotContain("S3cret");

    [Test]
    public void Nor_does_the_one_that_finds_two_accounts_with_one_key() =>
        Given
            .Url.Variable("PANEL_KEY", "S3cretive-key")
            .Variable("PANEL_OTHER_KEY", "S3cretive-key")
            .Refused()
            .ToString()
            .Should()
            .NotContain("S3cret");
}
