using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Contracts;

public sealed class KebabCaseTests
{
    [Test]
    public void Names_are_the_documented_ones()
    {
        Enum.GetValues<Outcome>()
            .Select(o => o.ToKebabCase())
            .Should()
            .BeEquivalentTo("passed", "failed", "deviates", "not-verified", "not-applicable", "inconclusive");
        Enum.GetValues<Verdict>()
            .Select(v => v.ToKebabCase())
            .Should()
            .BeEquivalentTo(
                "compatible",
                "compatible-with-deviations",
                "compatible-but-for-known-failures",
                "not-compatible",
                "inconclusive"
            );
        Enum.GetValues<Mode>().Select(m => m.ToKebabCase()).Should().Equal("observe", "order", "full");
    }

    [Test]
    public void JSON_has_the_same_names([Values] Outcome outcome, [Values] Verdict verdict)
    {
        JsonSerializer.Serialize(outcome).Should().Be($"\"{outcome.ToKebabCase()}\"");
        JsonSerializer.Serialize(verdict).Should().Be($"\"{verdict.ToKebabCase()}\"");
    }
}
