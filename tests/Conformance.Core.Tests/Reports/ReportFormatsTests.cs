using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Reports.Page;

namespace Conformance.Core.Tests.Reports;

public sealed class ReportFormatsTests
{
    private TemporaryFolder temporary;

    [SetUp]
    public void MakeFolder() => temporary = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => temporary.Dispose();

    [Test]
    public void Every_format_of_the_library_is_in_the_list() =>
        ReportFormats
            .All.Select(format => format.GetType())
            .Should()
            .BeEquivalentTo(
                typeof(IReportFormat)
                    .Assembly.GetTypes()
                    .Where(type => type.IsClass && type.IsAssignableTo(typeof(IReportFormat)))
            );

    [Test]
    public void Names_tell_formats_apart() =>
        ReportFormats.All.Select(format => format.Name).Should().OnlyHaveUniqueItems();

    [TestCase(true, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    public void The_page_and_Allure_s_results_are_wanted_as_the_user_says(bool page, bool allure)
    {
        var context = Sample.Context(temporary.Path, settings: new Settings { Page = page, Allure = allure });

        new ReportPage().As<IReportFormat>().IsWanted(context).Should().Be(page);
        new AllureResults().As<IReportFormat>().IsWanted(context).Should().Be(allure);
        new JUnitReport().As<IReportFormat>().IsWanted(context).Should().BeTrue();
    }

    [Test]
    public void A_format_leaves_the_files_that_it_names_and_finds_them_again()
    {
        var context = Sample.Context(temporary.Path);

        foreach (var format in ReportFormats.All.Where(format => format.Files.Count > 0))
        {
            format.Write(context);
            format.Files.Should().OnlyContain(file => File.Exists(context.PathOf(file)));
            format.FilesIn(temporary.Path).Should().BeEquivalentTo(format.Files);
        }
    }
}
