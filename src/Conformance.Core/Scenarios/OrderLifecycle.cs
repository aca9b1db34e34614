using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Places small orders one after another and follows them. The first is followed to its end and refilled, alone if the budget
/// pays for no more; the second and the third are cancelled, the fourth is refilled in a batch, and the fifth is of a service
/// that allows neither.
/// </summary>
public sealed class OrderLifecycle : Scenario
{
    public override IReadOnlyList<string> Areas =>
        ["add", "services", "status", "refill", "refill-status", "cancel", "errors", "money", "lifecycle", "isolation"];

    public override Phase Phase => Phase.Ordering;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        TargetService.Listed(context) is { } service
            ?
            [
                .. Planned(context, service),
                .. Unflagged(context) is { } unflagged ? [unflagged] : (PanelRequest[])[],
                Between(context, service),
            ]
            : [];

    /// <summary>The orders of the chosen service, in the order in which they are placed. The second is larger, so that its charge tells it apart.</summary>
    private static IReadOnlyList<PanelRequest> Planned(ScenarioContext context, ServiceOffer service) =>
        [
            TargetService.Order(context, "orders.first", service, service.Min),
            TargetService.Order(context, "orders.second", service, Math.Min(service.Min * 2, service.Max)),
            TargetService.Order(context, "orders.third", service, service.Min),
            TargetService.Order(context, "orders.fourth", service, service.Min),
        ];

    /// <summary>The cheapest service that can be neither refilled nor cancelled; null where the run may not order it, or there is none.</summary>
    private static PanelRequest? Unflagged(ScenarioContext context) =>
        context.Settings.AllTypes
            ? context
                .Services.Offers.Where(offer => offer is { IsDefault: true, Refill: false, Cancel: false })
                .Select(offer => TargetService.Order(context, "orders.unflagged", offer, offer.Min))
                .MinBy(context.Services.WorstCase)
            : null;

    public override async Task Send(ScenarioContext context)
    {
        var service = TargetService.Of(context);
        try
        {
            await Follow(context, service, Planned(context, service));
        }
        finally
        {
            await context.Send(context.Ask("orders.balance", "balance"));
        }
    }

    private static async Task Follow(ScenarioContext context, ServiceOffer service, IReadOnlyList<PanelRequest> planned)
    {
        var first = await AcceptedOrder(context, planned[0]) ?? throw NotBought(context, planned[0]);
        await context.Send(
            context.Ask("orders.first-status", "status").With("order", first) with
            {
                Expects = Expectation.Any,
            }
        );
        var early = await context.Send(
            context.Ask("orders.early-refill", "refill").With("order", first) with
            {
                Expects = Expectation.Any,
            }
        );
        await context.Send(Between(context, service));

        var second = await AcceptedOrder(context, planned[1]);
        if (second is not null)
            await Second(context, service, first, second);
        var third = await AcceptedOrder(context, planned[2]);
        if (third is not null)
            await Cancellations.Twice(context, service, third);
        var fourth = await AcceptedOrder(context, planned[3]);
        var unflagged = Unflagged(context) is { } order ? await AcceptedOrder(context, order) : null;
        if ((service.Cancel ? unflagged : second) is { } fixedOrder)
            await Cancellations.Unflagged(context, fixedOrder);
        if (unflagged is null)
            LeaveUnflagged(context, service);

        var words = await StatusPolling.Until(
            context,
            [.. new[] { first, second, third, fourth, unflagged }.OfType<string>()]
        );
        await RefillSteps.Send(context, service, words, first, fourth, unflagged, early?.ParsedBody.TextOf("refill"));
        if (new[] { second, third, fourth }.Contains(null))
        {
            throw NotBought(
                context,
                planned[
                    second is null ? 1
                    : third is null ? 2
                    : 3
                ]
            );
        }
    }

    /// <summary>Why the rest of the scenario cannot go on without an order.</summary>
    private static NotVerifiedException NotBought(ScenarioContext context, PanelRequest order) =>
        context.WhySkipped(order.Name) is { } left
            ? new NotVerifiedException(
                $"it follows an order that the budget did not allow: {left.Reason}",
                left.Setting
            )
        : order.Name == "orders.first" ? new NotVerifiedException("it follows an order that the panel did not accept")
        : new NotVerifiedException(
            "the panel took the first order and refused another one for the same link",
            "a Panel.Link that can be ordered several times"
        );

    private static async Task Second(ScenarioContext context, ServiceOffer service, string first, string second)
    {
        var unknown = ScenarioContext.UnknownIds(1)[0];
        await context.Send(
            context.Ask("orders.second-status", "status").With("order", second),
            context.AskMany("orders.batch", "status", "orders", [first, unknown, second]),
            context.AskMany("orders.batch-reversed", "status", "orders", [second, unknown, first]),
            IdsBetween(context, first, second)
        );
        await CrossAccount.Cancel(context, second);
        await Cancellations.Once(context, service, second);
    }

    private static PanelRequest Between(ScenarioContext context, ServiceOffer service) =>
        TargetService.Order(context, "", service, service.Min - 1).Refused("orders.refused-between");

    /// <summary>Asks for the ids between two orders, where an order that was refused would be if it had been placed all the same.</summary>
    private static PanelRequest IdsBetween(ScenarioContext context, string first, string second)
    {
        var ids =
            long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var low)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var high)
            && high > low
                ? Enumerable.Range(1, (int)Math.Min(high - low - 1, context.Dialect.BatchLimit)).Select(n => low + n)
                : [];
        var asked = ids.Cast<object>().DefaultIfEmpty(ScenarioContext.UnknownIds(1)[0]);
        return context.AskMany("orders.between", "status", "orders", asked);
    }

    /// <summary>What a flag that is false means shows only in an order of a service that has it.</summary>
    private static void LeaveUnflagged(ScenarioContext context, ServiceOffer service)
    {
        string[] names =
        [
            .. service.Cancel ? ["orders.unflagged-cancel"] : (string[])[],
            .. service.Refill ? ["orders.unflagged-refill"] : (string[])[],
        ];
        foreach (var name in names)
        {
            if (Unflagged(context) is { } order && NotBought(context, order) is var why)
            {
                context.Skip(context.Ask(name, "add"), why.Message, why.Setting);
            }
            else if (context.Settings.AllTypes)
            {
                context.SkipNotApplicable(
                    name,
                    "the panel lists no Default service that allows neither refills nor cancelling"
                );
            }
            else
            {
                context.Skip(
                    context.Ask(name, "add"),
                    $"service {service.Id} allows it",
                    "Panel.AllTypes=true, or a service that does not allow it (Panel.ServiceId)"
                );
            }
        }
    }

    /// <summary>The id of the order; null where the budget did not allow it, or the panel refused it.</summary>
    private static async Task<string?> AcceptedOrder(ScenarioContext context, PanelRequest order)
    {
        var answers = await context.Buy([order with { Expects = Expectation.Any }]);
        return answers.Count == 0 ? null : ScenarioContext.Heard(answers[0]).ParsedBody.TextOf("order");
    }
}
