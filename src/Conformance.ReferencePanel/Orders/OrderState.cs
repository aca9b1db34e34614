namespace Conformance.ReferencePanel.Orders;

/// <summary>How far an order has come.</summary>
internal sealed record OrderState(string Status, long Remains);
