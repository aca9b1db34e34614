using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An order that must be refused.</summary>
/// <param name="Slug">The requirement that says so, without its area and its end.</param>
/// <param name="Description">What is bad about it: an order …</param>
/// <param name="Matches">Which order it is.</param>
internal sealed record InvalidOrder(string Slug, string Description, Func<ApiCall, bool> Matches)
{
    /// <summary>
    /// Services: a certification sends each invalid order for the service where it could cost the least.
    /// </summary>
    private const string Cheapest = "27",
        CheapestAtItsMost = "81";

    public static IReadOnlyList<InvalidOrder> All { get; } =
    [
        new("service-missing", "without a service", call => call.IsFor("add") && !call.Parameters.IsGiven("service")),
        new(
            "link-missing",
            "without a link",
            call =>
                CertificationOrders.IsOrderOf(call, Cheapest)
                && call.Text("link") is null
                && !call.Parameters.IsGiven("link")
        )
        {
            ValidForm = WithALink,
        },
        new(
            "empty-link",
            "with an empty link",
            call => CertificationOrders.IsOrderOf(call, Cheapest) && call.Text("link") is ""
        )
        {
            ValidForm = WithALink,
        },
        new(
            "quantity-missing",
            "without a quantity",
            call =>
                CertificationOrders.IsOrderOf(call, CheapestAtItsMost)
                && call.Text("quantity") is null
                && !call.Parameters.IsGiven("quantity")
        ),
        Quantity("below-min", "below the minimum", quantity => quantity == "9"),
        Quantity("above-max", "above the maximum", quantity => quantity == "1001"),
        Quantity("zero", "of 0", quantity => quantity == "0"),
        Quantity("negative", "below 0", quantity => quantity.StartsWith('-')),
        Quantity("fraction", "that is a fraction", quantity => quantity.Contains('.', StringComparison.Ordinal)),
        Quantity("exponent", "with an exponent", quantity => quantity == "1e1"),
        Quantity("word", "that is a word", quantity => quantity == "many"),
        Quantity("huge", "of twenty digits", quantity => quantity.Length == 20),
        Quantity("empty", "that is empty", quantity => quantity.Length == 0),
        new(
            "unknown-service",
            "of a service that does not exist",
            call => call.IsFor("add") && call.Text("service")?.Length == 15
        ),
        new(
            "malformed-service",
            "of a service that is a word",
            call => call.IsFor("add") && RequestIds.IsPlainWord(call.Text("service"))
        ),
    ];

    public string Requirement => $"add.{Slug}-is-refused";

    /// <summary>The valid order that a lenient panel takes it for; null where no price follows from it.</summary>
    public Func<ApiCall, ApiCall>? ValidForm { get; init; }

    public bool IsInvalidQuantity =>
        Slug.StartsWith("quantity-", StringComparison.Ordinal) && Slug != "quantity-missing";

    /// <summary>The requirement that says that it costs nothing.</summary>
    public string CostRequirement
    {
        get
        {
            if (IsInvalidQuantity)
                return "money.bad-quantity-costs-nothing";
            if (Slug.EndsWith("-service", StringComparison.Ordinal))
                return "money.refused-add-costs-nothing";

            return "money.missing-parameter-costs-nothing";
        }
    }

    private static ApiCall WithALink(ApiCall call) => call.With("link", "someone");

    private static InvalidOrder Quantity(string slug, string what, Func<string, bool> quantity) =>
        new(
            $"quantity-{slug}",
            $"with a quantity {what}",
            call =>
                call.Key == DemoAccounts.Funded
                && call.IsFor("add")
                && call.Text("quantity") is { } given
                && quantity(given)
        );
}
