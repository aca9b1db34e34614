using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Reads what the user named by its id, alone and in a batch, and in observe mode also with the key of another account,
/// since no order of the run's own will be read so. An id that the panel does not know is the user's matter.
/// </summary>
public sealed class UserSuppliedIds : Scenario
{
    private readonly UserSuppliedId supplied;

    private UserSuppliedIds(UserSuppliedId supplied) => this.supplied = supplied;

    /// <summary>One scenario for the order that the user names, and one for the refill.</summary>
    public static IReadOnlyList<UserSuppliedIds> All { get; } = [new(UserSuppliedId.Order), new(UserSuppliedId.Refill)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => [supplied.Area, "isolation", "lifecycle"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => [supplied.Setting];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var id = supplied.Value(context.Settings)!;
        yield return new(Single(context, id));
        yield return new(Batch(context, id));
        foreach (var request in FromAnotherAccount(context, id))
            yield return new(request);
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var single = plan[supplied.SingleName];
        if (await context.Send(single) is { ParsedBody.IsRefusal: false })
        {
            await context.Send(plan[supplied.BatchName]);
            await context.Send(plan.Requests.Where(request => request.Account is Account.Other));
            return;
        }

        context.Skip(
            single with
            {
                Name = supplied.KnownName,
            },
            $"the panel does not know the id in {supplied.Setting} under this key",
            $"another {supplied.Setting}"
        );
    }

    private PanelRequest Single(ScenarioContext context, string id) =>
        context.Request(supplied.SingleName, supplied.Action).With(supplied.SingleField, id) with
        {
            Expects = Expectation.Any,
        };

    private PanelRequest Batch(ScenarioContext context, string id) =>
        context.BatchRequest(supplied.BatchName, supplied.Action).WithIds(supplied.BatchField, id, UnknownIds.First);

    private IEnumerable<PanelRequest> FromAnotherAccount(ScenarioContext context, string id)
    {
        if (context.Settings.Mode is not Mode.Observe || !CrossAccount.HasOtherKey(context))
            return [];
        var requests = supplied.CrossAccountRequests(context);
        return
        [
            requests[0].With(supplied.SingleField, id),
            requests[1].WithIds(supplied.BatchField, id, UnknownIds.First),
        ];
    }
}
