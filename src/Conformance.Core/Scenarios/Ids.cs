using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// An action on ids that are nobody's: single ones, and batches. With the valid key these are the only ids that observe mode
/// names in <c>refill</c> and <c>cancel</c>, and a request that names none at all waits for order mode there.
/// </summary>
public sealed class Ids(string area, string action, string? one, string many, bool acts) : Scenario
{
    public static readonly IReadOnlyList<Ids> All =
    [
        new("status", "status", "order", "orders", acts: false),
        new("refill", "refill", "order", "orders", acts: true),
        new("refill-status", "refill_status", "refill", "refills", acts: false),
        new("cancel", "cancel", null, "orders", acts: true),
    ];

    public override IReadOnlyList<string> Areas => [area, "errors", "wire"];

    public override Task Send(ScenarioContext context) =>
        context.Send([.. Single(context), .. Missing(context), .. Batches(context)]);

    private IEnumerable<PanelRequest> Single(ScenarioContext context)
    {
        if (one is null)
            yield break;
        var request = context.Ask("", action) with { Harmless = true };
        yield return request.With(one, ScenarioContext.UnknownIds(1)[0]).Refused($"{area}.unknown-{one}-is-refused");
        yield return request.With(one, context.RandomWord).Refused($"{area}.malformed-{one}-is-refused");
    }

    private IEnumerable<PanelRequest> Missing(ScenarioContext context)
    {
        if (!acts || context.Settings.Mode >= Mode.Order)
            yield return context.Ask("", action).Refused($"{area}.{one ?? many}-missing-is-refused");
    }

    private IEnumerable<PanelRequest> Batches(ScenarioContext context)
    {
        var ids = ScenarioContext.UnknownIds(context.Dialect.BatchLimit + 1);
        yield return Batch(context, "takes-100-ids", ids.Take(context.Dialect.BatchLimit));
        yield return Batch(context, "over-100-is-refused-or-cut", ids);
        yield return Batch(context, "duplicates-do-no-harm", [ids[0], ids[0], ids[1]]);
        yield return Batch(context, "blanks-do-no-harm", []).With(many, $"{ids[0]},, {ids[1]},");
    }

    /// <summary>One that is refused as a whole breaks a requirement of its own, and has the shape of a refusal.</summary>
    private PanelRequest Batch(ScenarioContext context, string slug, IEnumerable<long> ids) =>
        context.AskMany($"{area}.batch-{slug}", action, many, ids.Cast<object>()) with
        {
            Harmless = true,
            Expects = Expectation.Any,
        };
}
