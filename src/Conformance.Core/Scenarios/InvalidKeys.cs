using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Secrets;

namespace Conformance.Core.Scenarios;

/// <summary>Every way in which a key can be bad, on a request that works with the good one; and a bad one for every action.</summary>
public sealed class InvalidKeys : Scenario
{
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    public override async Task Send(ScenarioContext context)
    {
        var balance = context.Ask("", "balance");
        var variations = Enum.GetValues<KeyVariation>()
            .Where(key => key is not KeyVariation.Whole)
            .Select(key => (balance with { Key = key }).Refused($"auth.{key.ToKebabCase()}-key-is-refused"))
            .ToList();
        if (!SentKey.HasCase(context.Settings.Keys[Account.Main]))
            Leave(context, variations, KeyVariation.Recased);
        await context.Send([.. variations, .. EveryAction(context)]);
    }

    private static void Leave(ScenarioContext context, List<PanelRequest> variations, KeyVariation key)
    {
        var request = variations.Single(r => r.Key == key);
        variations.Remove(request);
        context.Skip(request, "the key has no letters", "a key with letters (Panel.Key)");
    }

    /// <summary>Each is one change away from a request that works: with the good key, a batch of unknown ids is answered and not refused.</summary>
    private static IEnumerable<PanelRequest> EveryAction(ScenarioContext context)
    {
        var unknown = ScenarioContext.UnknownIds(1).Cast<object>();
        PanelRequest[] requests =
        [
            context.Ask("auth.services-needs-a-key", "services"),
            context.AskMany("auth.status-needs-a-key", "status", "orders", unknown),
            context.AskMany("auth.refill-needs-a-key", "refill", "orders", unknown),
            context.AskMany("auth.refill-status-needs-a-key", "refill_status", "refills", unknown),
            context.AskMany("auth.cancel-needs-a-key", "cancel", "orders", unknown),
            AnOrder(context),
        ];
        return requests.Select(request =>
            (request with { Key = KeyVariation.Unknown, Harmless = true }).Refused(request.Name)
        );
    }

    /// <summary>An order of a service that is listed, by a key that no account has.</summary>
    private static PanelRequest AnOrder(ScenarioContext context)
    {
        var service = context.Services.Offers.FirstOrDefault(offer => offer.IsDefault);
        return context
            .Ask("auth.add-needs-a-key", "add")
            .With("service", service?.Id ?? 1)
            .With("link", "https://example.com/post")
            .With("quantity", service?.Min ?? 100);
    }
}
