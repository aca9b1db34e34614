using System.Text.RegularExpressions;

namespace Conformance.JsonSchema.Tests.OfficialSuite;

public sealed partial class OfficialSuiteTests
{
    private const int Required = 1299;

    [Test]
    public void All_required_tests_pass()
    {
        var tests = new Suite(SuiteFolder.FindOrIgnore()).RunRequired();

        TestContext.Out.WriteLine($"{tests.Count(test => test.Passes)} of {tests.Length} required tests pass");
        tests.Where(test => !test.Passes).Should().BeEmpty();
        tests.Should().HaveCount(Required);
    }

    [Test]
    public void Of_the_optional_tests_those_do_not_pass_that_the_README_explains()
    {
        var tests = new Suite(SuiteFolder.FindOrIgnore()).RunOptional();

        TestContext.Out.WriteLine($"{tests.Count(test => test.Passes)} of {tests.Length} optional tests pass");
        tests
            .GroupBy(test => test.File)
            .Where(file => !file.All(test => test.Passes))
            .Select(file => (file.Key, $"{file.Count(test => test.Passes)} of {file.Count()}"))
            .Should()
            .BeEquivalentTo(Explained());
    }

    private static IEnumerable<(string File, string Count)> Explained()
    {
        var readme = Path.Combine(SolutionFolder.Find()!.FullName, "src/Conformance.JsonSchema/README.md");
        return Row().Matches(File.ReadAllText(readme)).Select(row => (row.Groups[1].Value, row.Groups[2].Value));
    }

    [GeneratedRegex(@"^\| (optional/\S+) \| (\d+ of \d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
