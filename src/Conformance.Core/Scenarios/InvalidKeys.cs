using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Secrets;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Every way in which a key can be bad, on a request that works with the good one; and a bad one for every action.
/// </summary>
public sealed class InvalidKeys : Scenario
{
    private static readonly IReadOnlyList<(KeyVariation Key, string Requirement)> Variations =
    [
        (KeyVariation.Unknown, "auth.unknown-key-is-refused"),
        (KeyVariation.Empty, "auth.empty-key-is-refused"),
        (KeyVariation.Missing, "auth.missing-key-is-refused"),
        (KeyVariation.Truncated, "auth.truncated-key-is-refused"),
        (KeyVariation.Recased, "auth.recased-key-is-refused"),
        (KeyVariation.Array, "auth.array-key-is-refused"),
        (KeyVariation.VeryLong, "auth.very-long-key-is-refused"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["auth", "errors", "wire"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var balance = context.Request("", "balance");
        var hasCase = SentKey.HasCase(context.Settings.Keys[Account.Main]);
        foreach (var (key, requirement) in Variations)
        {
            var isPossible = key is not KeyVariation.Recased || hasCase;
            yield return new((balance with { Key = key }).ExpectRefusal(requirement)) { Times = isPossible ? 1 : 0 };
        }

        foreach (var request in EveryAction(context))
            yield return new(WithUnknownKey(request));
    }

    /// <inheritdoc/>
    public override Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        foreach (var impossible in plan.Planned.Where(planned => planned.Times == 0))
            context.Skip(impossible.Request, "the key has no letters", "a key with letters (Panel.Key)");
        return context.Send(plan.Planned.Where(planned => planned.Times > 0).Select(planned => planned.Request));
    }

    /// <summary>
    /// Each is one change away from a request that works: with the good key, a batch of unknown ids gets a response
    /// that is no refusal.
    /// </summary>
    private static IEnumerable<PanelRequest> EveryAction(ScenarioContext context) =>
        [
            context.Request("auth.services-needs-a-key", "services"),
            context.BatchRequest("auth.status-needs-a-key", "status").WithIds("orders", UnknownIds.First),
            context.BatchRequest("auth.refill-needs-a-key", "refill").WithIds("orders", UnknownIds.First),
            context
                .BatchRequest("auth.refill-status-needs-a-key", "refill_status")
                .WithIds("refills", UnknownIds.First),
            context.BatchRequest("auth.cancel-needs-a-key", "cancel").WithIds("orders", UnknownIds.First),
            ListedOrder(context),
        ];

    private static PanelRequest WithUnknownKey(PanelRequest request) =>
        (request with { Key = KeyVariation.Unknown, NamesOnlyUnknownIds = true }).ExpectRefusal(request.Name);

    /// <summary>An order of a service that is listed.</summary>
    private static PanelRequest ListedOrder(ScenarioContext context)
    {
        var service = context.Services.Offers.FirstOrDefault(offer => offer.IsDefault);
        return context
            .Request("auth.add-needs-a-key", "add")
            .With("service", service?.Id ?? 1)
            .With("link", "https://example.com/post")
            .With("quantity", service?.Min ?? 100);
    }
}
