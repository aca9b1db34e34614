using Conformance.Core.Targets;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Every way in which a key can be bad, on a request that works with the good one; and a bad one for every action.</summary>
public sealed class BadKeys : Scenario
{
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    public override async Task Send(Scene scene)
    {
        var balance = scene.Ask("", "balance");
        var variations = Enum.GetValues<KeyVariation>()
            .Where(key => key is not KeyVariation.Whole)
            .Select(key => (balance with { Key = key }).Refused($"auth.{key.Word()}-key-is-refused"))
            .ToList();
        var main = scene.Settings.Keys[Account.Main];
        if (SentKey.Recased(main) == main)
            Leave(scene, variations, KeyVariation.Recased);
        await scene.Send([.. variations, .. EveryAction(scene)]);
    }

    private static void Leave(Scene scene, List<PanelRequest> variations, KeyVariation key)
    {
        var request = variations.Single(r => r.Key == key);
        variations.Remove(request);
        scene.Leave(request, "the key has no letters", "a key with letters (Panel.Key)");
    }

    private static IEnumerable<PanelRequest> EveryAction(Scene scene)
    {
        var unknown = Scene.UnknownIds(1)[0];
        PanelRequest[] requests =
        [
            scene.Ask("auth.services-needs-a-key", "services"),
            scene.Ask("auth.add-needs-a-key", "add").With("service", 1).With("link", "https://example.com/post").With("quantity", 100),
            scene.Ask("auth.status-needs-a-key", "status").With("order", unknown),
            scene.Ask("auth.refill-needs-a-key", "refill").With("order", unknown),
            scene.Ask("auth.refill-status-needs-a-key", "refill_status").With("refill", unknown),
            scene.AskMany("auth.cancel-needs-a-key", "cancel", "orders", [unknown]),
        ];
        return requests.Select(request => (request with { Key = KeyVariation.Unknown }).Refused(request.Name));
    }
}
