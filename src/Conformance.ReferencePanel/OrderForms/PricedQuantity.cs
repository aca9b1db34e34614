namespace Conformance.ReferencePanel.OrderForms;

/// <summary>How much is to be delivered, and what that costs.</summary>
internal sealed record PricedQuantity(long Quantity, long Charge);
