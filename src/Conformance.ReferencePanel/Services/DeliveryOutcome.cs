namespace Conformance.ReferencePanel.Services;

/// <summary>How the orders of a service end, if nobody cancels them.</summary>
internal enum DeliveryOutcome
{
    Complete,

    /// <summary>The last three tenths are never delivered, and are refunded.</summary>
    Partial,

    /// <summary>The panel gives up with nothing delivered, and refunds all.</summary>
    Cancel,
}
