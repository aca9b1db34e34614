using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>Notes in the report which services the panel lists that no run can order.</summary>
internal static class UnorderedServices
{
    private const int MostNamed = 10;

    public static void Note(ScenarioContext context)
    {
        var offers = context.Services.Offers;
        var types = context.Dialect.DocumentedServiceTypes.ToList();
        Note(context, "of types that nobody knows", offers.Where(offer => offer.Type is null));
        Note(
            context,
            $"of types that the dialect {context.Dialect.Id} gives no way to order",
            offers.Where(offer => offer.Type is { } type && !types.Contains(type))
        );
    }

    private static void Note(ScenarioContext context, string which, IEnumerable<ServiceOffer> offers)
    {
        var names = offers.Select(offer => offer.TypeName).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
            return;
        var named = string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"));
        var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        context.Note($"the panel lists services {which}, which were not ordered: {named}{more}");
    }
}
