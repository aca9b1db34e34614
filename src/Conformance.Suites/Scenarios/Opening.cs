using Conformance.Core.Requirements;
using Conformance.Core.Spending;

namespace Conformance.Suites.Scenarios;

public sealed class Opening : Scenario
{
    public override IReadOnlyList<string> Areas => LawBook.Areas;

    public override Stage Stage => Stage.Opening;

    public override async Task Send(Scene scene)
    {
        var services = scene.Send(scene.Ask("services.list", "services"));
        var balance = scene.Send(scene.Ask("balance.read", "balance"));
        scene.Services = ServiceList.Read((await services)!.Reading.Json, scene.Dialect);
        scene.Balance = Balance.Read((await balance)!.Reading);
    }
}
