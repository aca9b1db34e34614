namespace Conformance.Core.Tests.Contracts;

public sealed class ContractPageTests
{
    private const string Page = "docs/contract.md";

    private static readonly string Path = Repository.Resolve(Page);

    [Test]
    public void The_contract_page_is_what_the_requirements_give()
    {
        var given = new ContractPage(EmbeddedContract.Requirements).Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Path, given);

        var written = File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : "";

        if (written != given)
        {
            Assert.Fail(
                $"{Page} and requirements/ differ, first in line {FirstDifference(written, given)} of the page. "
                    + "Rewrite it with 'UPDATE_DOCS=1 dotnet test tests/Conformance.Core.Tests', and commit it."
            );
        }
    }

    private static int FirstDifference(string written, string given) =>
        1 + written.Split('\n').Zip(given.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count();
}
