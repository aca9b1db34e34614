using Conformance.Core.Contracts;
using Conformance.Core.Tests.Verdicts;

namespace Conformance.Core.Tests.Contracts;

/// <summary>A MUST that comes with a minor version is a warning until the next one.</summary>
public sealed class SinceTests
{
    [TestCase("0.2.0", "0.2.0", true)]
    [TestCase("0.2.0", "0.2.7", true)]
    [TestCase("0.2.3", "0.2.3", true)]
    [TestCase("0.2.0", "0.3.0", false)]
    [TestCase("0.2.0", "1.2.0", false)]
    [TestCase("0.1.0", "0.1.0", false)]
    public void An_entry_is_new_for_one_minor_version_and_one_of_the_first_version_never(
        string since,
        string suites,
        bool isNew
    ) => (Book.MUST with { Since = new Version(since) }).IsNewIn(new Version(suites)).Should().Be(isNew);

    [Test]
    public void No_entry_comes_from_the_future() =>
        EmbeddedContract
            .Requirements.All.Should()
            .OnlyContain(entry => entry.Since <= typeof(RequirementCatalog).Assembly.GetName().Version);
}
