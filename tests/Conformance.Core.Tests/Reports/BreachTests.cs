using Conformance.Core.Reports;

namespace Conformance.Core.Tests.Reports;

public sealed class BreachTests
{
    private static readonly Breach Sample = new(
        "POST key=‹Panel.Key› action=services",
        12,
        "an integer",
        "the string \"50\" (and 82 more like it)",
        "/0/min",
        "HTTP 200 [{\"min\":\"50\"}]"
    );

    [TestCase("/0/min")]
    [TestCase("")]
    public void What_is_told_is_read_back(string where)
    {
        var breach = Sample with { Where = where };

        Breach.In($"services.min-is-a-number (MUST): it is\n{breach}\nsource    here").Should().Be(breach);
    }

    [Test]
    public void Line_ends_of_any_system_will_do() =>
        Breach.In(Sample.ToString().ReplaceLineEndings("\r\n")).Should().Be(Sample);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Expected 3, but found 4.")]
    [TestCase("sent      POST (exchange 99999999999999999999)\nexpected  a\ncame      b\nwhere     c\nanswer    d")]
    public void What_tells_none_is_none(string? message) => Breach.In(message).Should().BeNull();
}
