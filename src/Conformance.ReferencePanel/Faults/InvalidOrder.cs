using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An order that must be refused.</summary>
/// <param name="Slug">The requirement that says so, without its area and its end.</param>
/// <param name="Description">What is bad about it: an order …</param>
/// <param name="Matches">Which order it is.</param>
internal sealed record InvalidOrder(string Slug, string Description, Func<ApiCall, bool> Matches)
{
    public static IReadOnlyList<InvalidOrder> All { get; } =
    [
        new("service-missing", "without a service", call => call.IsFor("add") && !call.Parameters.IsGiven("service")),
        new(
            "link-missing",
            "of a Default service without a link",
            call => OrderRequests.IsDefault(call) && !call.Parameters.Names.Contains("link")
        )
        {
            ValidForm = WithALink,
        },
        new(
            "empty-link",
            "of a Default service with an empty link",
            call => OrderRequests.IsDefault(call) && call.Text("link") is ""
        )
        {
            ValidForm = WithALink,
        },
        new(
            "quantity-missing",
            "of a Default service without a quantity",
            call => OrderRequests.IsDefault(call) && !call.Parameters.Names.Contains("quantity")
        ),
        new(
            "quantity-below-min",
            "for fewer pieces than the minimum of a service without refills",
            call =>
                OrderRequests.Service(call) is { Refillable: false } service
                && call.Parameters.Number("quantity") is > 0 and var quantity
                && quantity < service.Min
        ),
        new(
            "quantity-above-max",
            "with a quantity above the maximum of its service",
            call => OrderRequests.Service(call) is { } service && call.Parameters.Number("quantity") > service.Max
        ),
        Quantity("zero", "of 0", quantity => quantity == "0"),
        Quantity("negative", "below 0", quantity => quantity.StartsWith('-')),
        Quantity("fraction", "that is a fraction", quantity => quantity.Contains('.', StringComparison.Ordinal)),
        Quantity("exponent", "with an exponent", IsExponent),
        Quantity("word", "that is a word of lower-case letters", RequestIds.IsPlainWord),
        Quantity(
            "huge",
            "of twenty digits or more",
            quantity => quantity.Length >= 20 && quantity.All(char.IsAsciiDigit)
        ),
        Quantity("empty", "that is empty", quantity => quantity.Length == 0),
        new(
            "unknown-service",
            "of a service that does not exist, with an id above 1000,",
            call => call.IsFor("add") && WholeNumber.Read(call.Text("service")) > 1000
        ),
        new(
            "malformed-service",
            "of a service that is a word of lower-case letters",
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

    /// <summary>Digits on both sides of an e, as in 1e1.</summary>
    private static bool IsExponent(string quantity) =>
        quantity.Split('e') is [{ Length: > 0 } digits, { Length: > 0 } power]
        && (digits + power).All(char.IsAsciiDigit);

    private static InvalidOrder Quantity(string slug, string what, Func<string, bool> quantity) =>
        new(
            $"quantity-{slug}",
            $"with a quantity {what}",
            call => call.IsFor("add") && call.Text("quantity") is { } given && quantity(given)
        );
}
