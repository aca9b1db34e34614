using System.Globalization;
using Conformance.Core.Http;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>The service that the run orders, and the order that it places for it.</summary>
public static class TargetService
{
    /// <summary>The service that the user chose.</summary>
    /// <exception cref="ScenarioAbortedException">
    /// The panel does not list it as one that is ordered by link and quantity, or the account cannot pay for it.
    /// </exception>
    public static ServiceOffer Of(ScenarioContext context)
    {
        var id = context.Settings.ServiceId!.Value;
        if (context.Services[id] is not { } service)
        {
            throw new ScenarioAbortedException(
                $"the panel lists no service {id} with a usable rate, minimum and maximum",
                "another Panel.ServiceId"
            );
        }

        if (!service.IsDefault)
        {
            throw new ScenarioAbortedException(
                $"service {id} is of another type than Default, which is ordered by link and quantity",
                "another Panel.ServiceId"
            );
        }

        var price = service.ByQuantity(service.Min);
        if (!(context.OpeningBalance < price))
            return service;
        throw new ScenarioAbortedException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the account holds {context.OpeningBalance}, and an order costs {price}"
            ),
            "an account with more money (Panel.Key)"
        );
    }

    /// <summary>An order for the user's link.</summary>
    /// <param name="context">What the scenario works with.</param>
    /// <param name="name">The name of its exchange.</param>
    /// <param name="service">The service.</param>
    /// <param name="quantity">The quantity.</param>
    public static PanelRequest Order(ScenarioContext context, string name, ServiceOffer service, decimal quantity) =>
        context
            .Request(name, "add")
            .With("service", service.Id)
            .With("link", context.Settings.Link!)
            .With("quantity", quantity);
}
