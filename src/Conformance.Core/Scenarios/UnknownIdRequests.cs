using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// An action on ids that are nobody's: single ones, and batches. With the valid key these are the only ids that observe
/// mode names in <c>refill</c> and <c>cancel</c>, and a request that names none at all waits for order mode there.
/// </summary>
public sealed class UnknownIdRequests : Scenario
{
    private readonly IdAction action;

    private UnknownIdRequests(IdAction action) => this.action = action;

    /// <summary>One scenario for each action that takes ids.</summary>
    public static IReadOnlyList<UnknownIdRequests> All { get; } =
    [new(IdAction.Status), new(IdAction.Refill), new(IdAction.RefillStatus), new(IdAction.Cancel)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => [action.Area, "errors", "wire"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        from request in Single(context).Concat(Missing(context)).Concat(Batches(context))
        select new PlannedRequest(request);

    private IEnumerable<PanelRequest> Single(ScenarioContext context)
    {
        if (action.SingleField is not { } field)
            yield break;
        var request = context.Request("", action.Action) with { NamesOnlyUnknownIds = true };
        yield return request.With(field, UnknownIds.First).ExpectRefusal(action.UnknownId!);
        yield return request.With(field, context.RandomWord).ExpectRefusal(action.MalformedId!);
    }

    private IEnumerable<PanelRequest> Missing(ScenarioContext context)
    {
        if (!action.Acts || context.Settings.Mode >= Mode.Order)
            yield return context.Request("", action.Action).ExpectRefusal(action.MissingId);
    }

    private IEnumerable<PanelRequest> Batches(ScenarioContext context)
    {
        var ids = UnknownIds.Take(context.Dialect.BatchLimit + 1);
        yield return Batch(context, action.FullBatch, string.Join(',', ids.SkipLast(1)));
        yield return Batch(context, action.OverfullBatch, string.Join(',', ids));
        yield return Batch(context, action.Duplicates, $"{ids[0]},{ids[0]},{ids[1]}");
        yield return Batch(context, action.Blanks, $"{ids[0]},, {ids[1]},");
    }

    /// <summary>
    /// One that is refused as a whole breaks a requirement of its own, and has the shape of a refusal.
    /// </summary>
    private PanelRequest Batch(ScenarioContext context, string requirement, string ids) =>
        context.BatchRequest(requirement, action.Action).With(action.BatchField, ids) with
        {
            NamesOnlyUnknownIds = true,
            Expects = Expectation.Any,
        };
}
