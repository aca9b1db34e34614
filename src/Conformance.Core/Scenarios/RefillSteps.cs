using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Has an order that has ended refilled alone, again while that refill is open, and another one in a batch.</summary>
internal static class RefillSteps
{
    private const string OtherService = "a service that delivers sooner and allows refills (Panel.ServiceId)";

    /// <param name="context">What the scenario works with.</param>
    /// <param name="service">The chosen service.</param>
    /// <param name="words">The last word that was seen of each order.</param>
    /// <param name="first">An order of it.</param>
    /// <param name="other">Another one; null where there is none.</param>
    /// <param name="unflagged">An order of a service that allows no refills; null where there is none.</param>
    /// <param name="early">The refill that the panel gave for the first order before it had ended, which it should not have.</param>
    public static async Task Send(
        ScenarioContext context,
        ServiceOffer service,
        IReadOnlyDictionary<string, string?> words,
        string first,
        string? other,
        string? unflagged,
        string? early
    )
    {
        if (StatusPolling.HasEnded(words[first]))
            await Cancellations.Late(context, first);
        if ((service.Refill ? unflagged : first) is { } refused)
            await Unflagged(context, refused, words[refused]);
        if (WhyNotRefillable(service, first, words[first]) is { } obstacle)
            await Instead(context, early, obstacle);
        else
            await Refill(context, first, other is not null && StatusPolling.HasDelivered(words[other]) ? other : null);
    }

    /// <summary>An order of a service that does not allow refills: before it has ended, that would be reason enough to refuse one.</summary>
    private static async Task Unflagged(ScenarioContext context, string order, string? word)
    {
        var refill = context.Ask("orders.unflagged-refill", "refill").With("order", order) with
        {
            Expects = Expectation.Any,
        };
        if (StatusPolling.HasDelivered(word))
        {
            await context.Send(refill);
        }
        else
        {
            context.Skip(
                refill,
                $"order {order} was not seen to be delivered within {StatusPolling.Longest}",
                "a service that delivers sooner (Panel.ServiceId)"
            );
        }
    }

    private static async Task Refill(ScenarioContext context, string first, string? other)
    {
        var alone = context.Ask("orders.refill", "refill").With("order", first) with { Expects = Expectation.Any };
        await CrossAccount.Refill(context, first);
        if ((await context.Hear(alone)).ParsedBody.TextOf("refill") is not { } refill)
        {
            await Instead(context, null, "the panel gave no refill");
            return;
        }

        await context.Send(StatusOf(context, refill));
        await context.Send(alone with { Name = "orders.refill-again" });
        await context.Send(StatusesOf(context, refill));
        await CrossAccount.RefillStatus(context, refill);
        if (other is not null)
        {
            await context.Send(
                context.AskMany(
                    "orders.refill-batch",
                    "refill",
                    "orders",
                    [other, ScenarioContext.UnknownIds(1)[0]]
                ) with
                {
                    Expects = Expectation.Any,
                }
            );
        }
        else
        {
            context.Skip(
                context.AskMany("orders.refill-batch", "refill", "orders", []),
                "there was no second order to refill",
                "a larger Panel.MaxSpend"
            );
        }
    }

    private static PanelRequest StatusOf(ScenarioContext context, string refill) =>
        context.Ask("orders.refill-status", "refill_status").With("refill", refill) with
        {
            Expects = Expectation.Any,
        };

    private static PanelRequest StatusesOf(ScenarioContext context, string refill) =>
        context.AskMany(
            "orders.refill-status-batch",
            "refill_status",
            "refills",
            [refill, ScenarioContext.UnknownIds(1)[0]]
        );

    /// <summary>Leaves whatever builds on a refill; but one that was given too early shows at least the shape of its status.</summary>
    private static async Task Instead(ScenarioContext context, string? early, string reason)
    {
        string[] names = ["orders.refill", "orders.refill-again", "isolation.refill", "isolation.refill-batch"];
        string[] statuses = ["isolation.refill-status"];
        foreach (var name in names)
            context.Skip(context.Ask(name, "refill"), reason, OtherService);
        foreach (var name in statuses)
            context.Skip(context.Ask(name, "refill_status"), reason, OtherService);
        context.Skip(context.AskMany("orders.refill-batch", "refill", "orders", []), reason, OtherService);
        context.Skip(
            context.AskMany("isolation.refill-status-batch", "refill_status", "refills", []),
            reason,
            OtherService
        );
        if (early is not null)
        {
            await context.Send(StatusOf(context, early), StatusesOf(context, early));
            return;
        }

        context.Skip(StatusOf(context, ""), reason, OtherService);
        context.Skip(StatusesOf(context, ""), reason, OtherService);
    }

    private static string? WhyNotRefillable(ServiceOffer service, string order, string? word) =>
        word switch
        {
            _ when !service.Refill => $"service {service.Id} does not allow refills",
            _ when StatusPolling.HasDelivered(word) => null,
            "Canceled" => "the panel canceled an order of the run",
            _ => $"order {order} was not seen to end within {StatusPolling.Longest}",
        };
}
