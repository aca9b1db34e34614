using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Configuration;

public sealed class SettingsDefaultsTests
{
    [Test]
    public void Without_a_URL_the_embedded_panel_is_certified_in_full_and_without_limits()
    {
        var settings = Given.Nothing.Read();

        settings
            .Should()
            .BeEquivalentTo(
                new
                {
                    Url = (Uri?)null,
                    Embedded = true,
                    Mode = Mode.Full,
                    AllTypes = true,
                    MaxSpend = (decimal?)null,
                    RequestsPerMinute = (int?)null,
                }
            );
    }

    [Test]
    public void A_panel_at_a_URL_is_only_observed_and_gently() =>
        Given
            .Url.Read()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Url = new Uri("https://panel.example/api/v2"),
                    Embedded = false,
                    Mode = Mode.Observe,
                    AllTypes = false,
                    MaxSpend = (decimal?)0m,
                    RequestsPerMinute = (int?)null,
                }
            );

    [Test]
    public void The_rest_is_the_same_for_both([Values] bool embedded) =>
        (embedded ? Given.Nothing : Given.Url)
            .Read()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Dialect = "perfect-panel",
                    Areas = Array.Empty<string>(),
                    ServiceId = (long?)null,
                    Link = (string?)null,
                    OrderId = (string?)null,
                    RefillId = (string?)null,
                    Bounds = new Bounds(),
                    Insecure = false,
                    Strict = false,
                    Reports = Given.Resolve("reports/latest"),
                    OwnFolder = true,
                    LedgerFolder = Given.Resolve("reports/ledger"),
                }
            );

    [Test]
    public void The_seed_is_drawn_from_the_source_that_the_caller_gives() =>
        Given.Nothing.Seeding(new Random(5)).Read().Seed.Should().Be(new Random(5).Next());

    [Test]
    public void What_is_blank_is_not_set() =>
        Given.Url.Parameter("Panel.Mode", " ").Variable("PANEL_MODE", "").Read().Mode.Should().Be(Mode.Observe);
}
