using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Orders;

/// <summary>An order as stored, with what its service says about it.</summary>
internal sealed record Order
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    public long Quantity { get; init; }

    /// <summary>What was really charged: after a refund, less than was debited.</summary>
    public long Charge { get; init; }

    public long Remains { get; init; }

    public long StartCount { get; init; }

    /// <summary>null while it is open: then its state follows from the clock.</summary>
    public string? Status { get; init; }

    public long StartsAt { get; init; }

    public long EndsAt { get; init; }

    public string ServiceType { get; init; } = "";

    public bool Refillable { get; init; }

    public bool Cancelable { get; init; }

    public DeliveryOutcome Outcome { get; init; }

    public bool IsOpen => Status is null;

    public bool IsDelivered => Status is OrderStatus.Completed or OrderStatus.Partial;
}
