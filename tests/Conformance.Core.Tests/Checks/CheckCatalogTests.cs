using Conformance.Core.Checks;
using Conformance.Core.Contracts;

namespace Conformance.Core.Tests.Checks;

public sealed class CheckCatalogTests
{
    private static readonly Contract Contract = Contract.LoadEmbedded();

    [Test]
    public void Every_requirement_is_checked_in_exactly_one_way_or_says_why_not()
    {
        var wrong =
            from requirement in Contract.Requirements.All
            let isUnchecked = requirement.VerificationKind is VerificationKind.None
            let hasCheck = CheckCatalog.Find(requirement) is not null
            where hasCheck == isUnchecked
            select requirement.Id;

        wrong.Should().BeEmpty();
    }

    [Test]
    public void Every_written_check_belongs_to_a_requirement_that_the_contracts_data_does_not_describe()
    {
        var written = Contract
            .Requirements.All.Where(requirement => requirement.VerificationKind is VerificationKind.Check)
            .Select(requirement => requirement.Id);

        CheckCatalog.Ids.Should().BeEquivalentTo(written);
    }
}
