using Conformance.ReferencePanel.Wire;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An order that must be refused.</summary>
/// <param name="Slug">The requirement that says so, without its area and its end.</param>
/// <param name="What">What is bad about it: an order …</param>
/// <param name="Is">Which order it is.</param>
/// <param name="As">The good order that a lenient panel takes it for.</param>
internal sealed record BadOrder(string Slug, string What, Func<Call, bool> Is, Func<Call, Call> As)
{
    /// <summary>Cheap ones: a certification tries each bad order with the service where it could cost the least.</summary>
    private const string Cheapest = "27", CheapestAtItsMost = "81";

    public static IReadOnlyList<BadOrder> All { get; } =
    [
        new("service-missing", "without a service", call => call.Is("add") && !call.Parameters.IsGiven("service"), call => call.With("service", "1")),
        new("link-missing", "without a link", call => Certified.Orders(call, Cheapest) && call.Text("link") is null, call => call.With("link", "someone")) { IsPriced = true },
        new("empty-link", "with an empty link", call => Certified.Orders(call, Cheapest) && call.Text("link") is "", call => call.With("link", "someone")) { IsPriced = true },
        new("quantity-missing", "without a quantity", call => Certified.Orders(call, CheapestAtItsMost) && call.Text("quantity") is null, call => call.With("quantity", "10")),
        Quantity("below-min", "below the minimum", quantity => quantity == "9", "10"),
        Quantity("above-max", "above the maximum", quantity => quantity == "1001", "1000"),
        Quantity("zero", "of 0", quantity => quantity == "0", "10"),
        Quantity("negative", "below 0", quantity => quantity.StartsWith('-'), "10"),
        Quantity("fraction", "that is a fraction", quantity => quantity.Contains('.', StringComparison.Ordinal), "10"),
        Quantity("exponent", "with an exponent", quantity => quantity == "1e1", "10"),
        Quantity("word", "that is a word", quantity => quantity == "many", "10"),
        Quantity("huge", "of twenty digits", quantity => quantity.Length == 20, "10000"),
        Quantity("empty", "that is empty", quantity => quantity.Length == 0, "10"),
        new("unknown-service", "of a service that does not exist", call => call.Is("add") && call.Text("service")?.Length == 15, call => call.With("service", "1")),
        new("malformed-service", "of a service that is a word", call => call.Is("add") && call.Text("service")?.All(char.IsAsciiLetter) is true, call => call.With("service", "1")),
    ];

    public string Requirement => $"add.{Slug}-is-refused";

    /// <summary>Whether the order tells its price all the same.</summary>
    public bool IsPriced { get; init; }

    public bool IsBadQuantity => Slug.StartsWith("quantity-", StringComparison.Ordinal) && Slug != "quantity-missing";

    /// <summary>The requirement that says that it costs nothing.</summary>
    public string Free => IsBadQuantity ? "money.bad-quantity-costs-nothing"
        : Slug.EndsWith("-service", StringComparison.Ordinal) ? "money.refused-add-costs-nothing"
        : "money.missing-parameter-costs-nothing";

    private static BadOrder Quantity(string slug, string what, Func<string, bool> quantity, string meant) => new(
        $"quantity-{slug}", $"with a quantity {what}",
        call => call.Key == DemoAccounts.Funded && call.Is("add") && call.Text("quantity") is { } given && quantity(given),
        call => call.With("quantity", meant));
}
