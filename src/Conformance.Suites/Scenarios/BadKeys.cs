using Conformance.Core.Requirements;
using Conformance.Core.Targets;
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
        if (!SentKey.HasCase(scene.Settings.Keys[Account.Main]))
            Leave(scene, variations, KeyVariation.Recased);
        await scene.Send([.. variations, .. EveryAction(scene)]);
    }

    private static void Leave(Scene scene, List<PanelRequest> variations, KeyVariation key)
    {
        var request = variations.Single(r => r.Key == key);
        variations.Remove(request);
        scene.Leave(request, "the key has no letters", "a key with letters (Panel.Key)");
    }

    /// <summary>Each is one change away from a request that works: with the good key, a batch of unknown ids is answered and not refused.</summary>
    private static IEnumerable<PanelRequest> EveryAction(Scene scene)
    {
        var unknown = Scene.UnknownIds(1).Cast<object>();
        PanelRequest[] requests =
        [
            scene.Ask("auth.services-needs-a-key", "services"),
            scene.AskMany("auth.status-needs-a-key", "status", "orders", unknown),
            scene.AskMany("auth.refill-needs-a-key", "refill", "orders", unknown),
            scene.AskMany("auth.refill-status-needs-a-key", "refill_status", "refills", unknown),
            scene.AskMany("auth.cancel-needs-a-key", "cancel", "orders", unknown),
            AnOrder(scene),
        ];
        return requests.Select(request =>
            (request with { Key = KeyVariation.Unknown, Harmless = true }).Refused(request.Name)
        );
    }

    /// <summary>An order of a service that is listed, by a key that no account has.</summary>
    private static PanelRequest AnOrder(Scene scene)
    {
        var service = scene.Services.Offers.FirstOrDefault(offer => offer.IsDefault);
        return scene
            .Ask("auth.add-needs-a-key", "add")
            .With("service", service?.Id ?? 1)
            .With("link", "https://example.com/post")
            .With("quantity", service?.Min ?? 100);
    }
}
