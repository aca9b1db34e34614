using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.Core.Tests.Contracts;

namespace Conformance.Core.Tests.Scenarios;

public sealed class ServiceTypeRequirementsTests
{
    private static IEnumerable<ServiceType> Types =>
        EmbeddedContract.Contract.ServiceTypes.Where(type => type.Name != "Default");

    [TestCaseSource(nameof(Types))]
    public void Every_type_but_Default_has_its_own_requirements_in_the_catalog(ServiceType type)
    {
        var ids = ServiceTypeRequirements.Of(type);

        (ids.NeedsEach, ids.Takes)
            .Should()
            .Be(($"add.{type.Slug}-needs-each-parameter", $"add.{type.Slug}-takes-its-parameters"));
        EmbeddedContract
            .Contract.Requirements.All.Select(requirement => requirement.Id)
            .Should()
            .Contain([ids.NeedsEach, ids.Takes]);
    }
}
