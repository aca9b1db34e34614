using Conformance.Core.Reports;

namespace Conformance.Core.Tests.Reports;

public sealed class StepSummaryTests
{
    private readonly StepSummary format = new();
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void The_summary_is_added_to_what_the_job_wrote()
    {
        File.WriteAllText(temporary["page.md"], "before\n");
        var context = Context(temporary["page.md"]);

        format.Write(context);

        File.ReadAllText(temporary["page.md"])
            .Should()
            .Be("before\n" + Summary.Of(context.Report, context.Requirements));
    }

    [TestCase(null)]
    [TestCase("")]
    public void Without_a_page_it_is_not_wanted(string? page) => format.IsWanted(Context(page)).Should().BeFalse();

    [Test]
    public void With_a_page_it_is_wanted() => format.IsWanted(Context(temporary["page.md"])).Should().BeTrue();

    [Test]
    public void A_page_that_cannot_be_written_is_named()
    {
        var write = () => format.Write(Context(temporary.Path));

        write
            .Should()
            .Throw<IOException>()
            .WithMessage($"GITHUB_STEP_SUMMARY names '{temporary.Path}', which cannot be written: *");
    }

    private ReportContext Context(string? page) => Sample.Context(temporary.Path) with { StepSummary = page };
}
