using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Contracts;

public sealed class KebabCaseTests
{
    [Test]
    public void Words_are_those_of_the_vocabulary()
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
    public void JSON_spells_them_alike([Values] Outcome outcome, [Values] Verdict verdict)
    {
        JsonSerializer.Serialize(outcome).Should().Be($"\"{outcome.ToKebabCase()}\"");
        JsonSerializer.Serialize(verdict).Should().Be($"\"{verdict.ToKebabCase()}\"");
    }
}
