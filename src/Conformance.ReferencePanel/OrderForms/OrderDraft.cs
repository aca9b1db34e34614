using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>An order that is in order, but neither paid nor placed.</summary>
internal sealed record OrderDraft(
    Service Service,
    long Quantity,
    long Charge,
    IReadOnlyDictionary<string, string> Details
);
