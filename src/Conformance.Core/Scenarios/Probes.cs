using System.Globalization;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// What no client sends on purpose, and a panel meets all the same. Each is read-only, or names ids that cannot be the
/// account's however a panel reads them, and is named after the requirement that its response shows.
/// </summary>
public sealed class Probes : Scenario
{
    /// <summary>Far beyond what any id or action can be, and within what servers take in.</summary>
    internal const int OverLong = 100_000;

    /// <summary>Names under which panels let their administrators read orders and accounts.</summary>
    private static readonly string[] OfAdministrators = ["orders", "getOrders", "users", "getuser"];

    private static readonly string[] OddActions = ["__construct", "constructor", "../index", "nothing'"];

    private static readonly string[] MalformedIds = ["'", "%", "0' OR '1'='1"];

    private static readonly string[] WrongTypes = ["text/plain", "application/json", "multipart/form-data", ""];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["robustness"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Probing;

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        [
            .. All(context).Select(probe => new PlannedRequest(AsProbe(probe))),
            new(context.Request(ExchangeNames.AfterProbes, "balance")),
        ];

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        await BurstThrottle.WaitForPaced(context, plan.Planned.Count);
        await context.Send(plan.Requests.Where(request => request.IsProbe));
        await context.Send(plan[ExchangeNames.AfterProbes]);
    }

    private static PanelRequest AsProbe(PanelRequest request) =>
        request with
        {
            Expects = Expectation.Any,
            Answer = null,
            NamesOnlyUnknownIds = true,
            IsProbe = true,
        };

    private static IEnumerable<PanelRequest> All(ScenarioContext context)
    {
        var (balance, status, refillStatus) = (
            context.Request("", "balance"),
            context.Request("", "status"),
            context.Request("", "refill_status")
        );
        var (id, another) = (UnknownIds.First, UnknownIds.First + 1);
        var text = new string('9', OverLong);
        return
        [
            .. Named(
                "robustness.array-valued-parameters-do-no-harm",
                balance.Without("action").Append("action[]", "balance"),
                status.Append("order[]", id),
                status.Append("orders[]", id).Append("orders[]", another),
                refillStatus.Append("refill[a]", id)
            ),
            .. Named(
                "robustness.over-long-values-do-no-harm",
                balance.With("action", text),
                status.With("order", text),
                refillStatus.With("refill", text)
            ),
            .. Named(
                "robustness.broken-percent-encoding-does-no-harm",
                balance with
                {
                    RawSuffix = "%",
                },
                status with
                {
                    RawSuffix = "order=%zz",
                },
                balance.Without("action") with
                {
                    RawSuffix = "action=%ff%fe",
                }
            ),
            .. Named(
                "robustness.nul-in-a-value-does-no-harm",
                balance.With("action", "balance\0"),
                status.With("order", $"{id}\0")
            ),
            .. Named(
                "robustness.repeated-parameters-do-no-harm",
                status.Append("order", id).Append("order", another),
                status.Append("action", "balance").Append("order", id)
            ),
            .. Named(
                "robustness.wrong-content-type-does-no-harm",
                [.. WrongTypes.Select(type => balance with { ContentType = type })]
            ),
            .. Named(
                "robustness.empty-request-gets-an-error",
                balance.Without("action") with
                {
                    Key = KeyVariation.Missing,
                }
            ),
            .. Named(
                "robustness.odd-action-names-get-an-error",
                [.. OddActions.Select(action => balance.With("action", action))]
            ),
            .. Named(
                "robustness.extreme-numbers-as-ids-get-an-error",
                [.. Extremes(id).Select(number => status.With("order", number)), .. ExtremesElsewhere(context, id)]
            ),
            .. Named(
                "robustness.malformed-ids-find-nothing",
                [
                    .. MalformedIds.Select(word => status.With("order", word)),
                    refillStatus.With("refill", MalformedIds[^1]),
                ]
            ),
            .. Named(
                "robustness.undocumented-actions-tell-nothing-of-others",
                [.. OfAdministrators.Select(action => balance.With("action", action))]
            ),
        ];
    }

    /// <summary>Negative, a fraction, in exponent notation, and beyond 64 bits.</summary>
    private static string[] Extremes(long id) => [Text(-id), $"{id}.5", Exponent(id), "99999999999999999999"];

    /// <summary>
    /// Of actions that act, only what stays far from every real id where a panel reads just the digits it begins with,
    /// or the number it is nearest to.
    /// </summary>
    private static PanelRequest[] ExtremesElsewhere(ScenarioContext context, long id) =>
        [
            context.Request("", "refill_status").With("refill", Exponent(id)),
            context.Request("", "refill").With("order", "99999999999999999999"),
            context.BatchRequest("", "cancel").WithIds("orders", Text(-id), $"{id}.5", "99999999999999999999"),
        ];

    /// <summary>The same number: its first digit, a point, and the others.</summary>
    private static string Exponent(long id) => $"{Text(id)[0]}.{Text(id)[1..]}e{Text(id).Length - 1}";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<PanelRequest> Named(string requirement, params IEnumerable<PanelRequest> probes) =>
        probes.Select(probe => probe with { Name = requirement });
}
