using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Hosting;

public sealed class DocumentedRateLimit(string dialect) : EveryDialect(dialect)
{
    protected override SlidingWindowLimit? RateLimit => null;

    [Test]
    public async Task Only_sns_panel_has_one_of_120_a_minute()
    {
        for (var request = 0; request < 120; request++)
            (await Funded.Call("balance")).IsError.Should().BeFalse();

        (await Funded.Call("balance")).Code.Should().Be(Dialect == "sns-panel" ? 429 : 200);
        Clock.Pass(60);
        (await Funded.Call("balance")).Code.Should().Be(200);
    }
}
