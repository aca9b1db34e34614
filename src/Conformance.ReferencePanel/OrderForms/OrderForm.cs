using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>Reads an order from the parameters that its service's type takes; all others do no harm.</summary>
internal static class OrderForm
{
    public static OrderDraft Read(Service service, Parameters parameters)
    {
        var type = OrderTypes.Get(service.Type);
        var details = new Dictionary<string, string>();
        foreach (var name in type.Required)
            details[name] = Checked(name, parameters.Required(name));
        foreach (var name in type.Optional.Where(parameters.IsGiven))
            details[name] = Checked(name, parameters.Required(name));

        var priced = type.Pricing.PriceOf(service, parameters);
        return new OrderDraft(service, priced.Quantity, priced.Charge, details);
    }

    private static string Checked(string name, string value)
    {
        if (!ParameterRules.ByParameter[name].Accepts(value))
            throw new RefusedException(RefusalKind.InvalidParameter, $"Incorrect {name}");

        return value;
    }
}
