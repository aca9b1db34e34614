using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

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

    public override Task Send(Scene scene) => scene.Send([.. Single(scene), .. Missing(scene), .. Batches(scene)]);

    private IEnumerable<PanelRequest> Single(Scene scene)
    {
        if (one is null)
            yield break;
        var request = scene.Ask("", action) with { Harmless = true };
        yield return request.With(one, Scene.UnknownIds(1)[0]).Refused($"{area}.unknown-{one}-is-refused");
        yield return request.With(one, scene.Word).Refused($"{area}.malformed-{one}-is-refused");
    }

    private IEnumerable<PanelRequest> Missing(Scene scene)
    {
        if (!acts || scene.Settings.Mode >= Mode.Order)
            yield return scene.Ask("", action).Refused($"{area}.{one ?? many}-missing-is-refused");
    }

    private IEnumerable<PanelRequest> Batches(Scene scene)
    {
        var ids = Scene.UnknownIds(scene.Dialect.BatchLimit + 1);
        yield return Batch(scene, "takes-100-ids", ids.Take(scene.Dialect.BatchLimit));
        yield return Batch(scene, "over-100-is-refused-or-cut", ids);
        yield return Batch(scene, "duplicates-do-no-harm", [ids[0], ids[0], ids[1]]);
        yield return Batch(scene, "blanks-do-no-harm", []).With(many, $"{ids[0]},, {ids[1]},");
    }

    /// <summary>One that is refused as a whole breaks a requirement of its own, and has the shape of a refusal.</summary>
    private PanelRequest Batch(Scene scene, string slug, IEnumerable<long> ids) =>
        scene.AskMany($"{area}.batch-{slug}", action, many, ids.Cast<object>()) with
        {
            Harmless = true,
            Expects = Expectation.Any,
        };
}
