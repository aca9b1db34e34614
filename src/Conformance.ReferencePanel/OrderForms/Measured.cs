namespace Conformance.ReferencePanel.OrderForms;

/// <summary>How much is to be delivered, and what that costs.</summary>
internal sealed record Measured(long Quantity, long Charge);
