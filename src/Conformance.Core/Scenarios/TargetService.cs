using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Scenarios;

/// <summary>The service that the run orders, and the order that it places for it.</summary>
public static class TargetService
{
    /// <exception cref="NotVerifiedException">The panel does not list the chosen service as one that is ordered by link and quantity, or the account cannot pay for it.</exception>
    public static ServiceOffer Of(ScenarioContext context)
    {
        var id = context.Settings.ServiceId!.Value;
        var service =
            context.Services[id]
            ?? throw new NotVerifiedException(
                $"the panel lists no service {id} with a usable rate, minimum and maximum",
                "another Panel.ServiceId"
            );
        if (!service.IsDefault)
        {
            throw new NotVerifiedException(
                $"service {id} is of another type than Default, which is ordered by link and quantity",
                "another Panel.ServiceId"
            );
        }

        var price = service.ByQuantity(service.Min);
        return context.Balance is { } balance && balance < price
            ? throw new NotVerifiedException(
                string.Create(CultureInfo.InvariantCulture, $"the account holds {balance}, and an order costs {price}"),
                "an account with more money (Panel.Key)"
            )
            : service;
    }

    /// <summary>The chosen service; null where the panel does not list it as one that is ordered by link and quantity.</summary>
    public static ServiceOffer? Listed(ScenarioContext context) =>
        context.Services[context.Settings.ServiceId!.Value] is { IsDefault: true } service ? service : null;

    public static PanelRequest Order(ScenarioContext context, string name, ServiceOffer service, decimal quantity) =>
        context
            .Ask(name, "add")
            .With("service", service.Id)
            .With("link", context.Settings.Link!)
            .With("quantity", quantity);
}
