namespace Conformance.Core.Scenarios;

/// <summary>An action that takes ids, with the requirements that are about ids which are nobody's.</summary>
/// <param name="Area">The area of its checks.</param>
/// <param name="Action">The action.</param>
/// <param name="SingleField">The field for one id; null where the action takes batches only.</param>
/// <param name="BatchField">The field for several ids.</param>
/// <param name="Acts">Whether it changes something, so that observe mode is careful with it.</param>
internal sealed record IdAction(string Area, string Action, string? SingleField, string BatchField, bool Acts)
{
    public static readonly IdAction Status = new("status", "status", "order", "orders", Acts: false)
    {
        UnknownId = "status.unknown-order-is-refused",
        MalformedId = "status.malformed-order-is-refused",
        MissingId = "status.order-missing-is-refused",
        FullBatch = "status.batch-takes-100-ids",
        OverfullBatch = "status.batch-over-100-is-refused-or-cut",
        Duplicates = "status.batch-duplicates-do-no-harm",
        Blanks = "status.batch-blanks-do-no-harm",
    };

    public static readonly IdAction Refill = new("refill", "refill", "order", "orders", Acts: true)
    {
        UnknownId = "refill.unknown-order-is-refused",
        MalformedId = "refill.malformed-order-is-refused",
        MissingId = "refill.order-missing-is-refused",
        FullBatch = "refill.batch-takes-100-ids",
        OverfullBatch = "refill.batch-over-100-is-refused-or-cut",
        Duplicates = "refill.batch-duplicates-do-no-harm",
        Blanks = "refill.batch-blanks-do-no-harm",
    };

    public static readonly IdAction RefillStatus = new(
        "refill-status",
        "refill_status",
        "refill",
        "refills",
        Acts: false
    )
    {
        UnknownId = "refill-status.unknown-refill-is-refused",
        MalformedId = "refill-status.malformed-refill-is-refused",
        MissingId = "refill-status.refill-missing-is-refused",
        FullBatch = "refill-status.batch-takes-100-ids",
        OverfullBatch = "refill-status.batch-over-100-is-refused-or-cut",
        Duplicates = "refill-status.batch-duplicates-do-no-harm",
        Blanks = "refill-status.batch-blanks-do-no-harm",
    };

    public static readonly IdAction Cancel = new("cancel", "cancel", null, "orders", Acts: true)
    {
        MissingId = "cancel.orders-missing-is-refused",
        FullBatch = "cancel.batch-takes-100-ids",
        OverfullBatch = "cancel.batch-over-100-is-refused-or-cut",
        Duplicates = "cancel.batch-duplicates-do-no-harm",
        Blanks = "cancel.batch-blanks-do-no-harm",
    };

    /// <summary>The requirement about a single id that nobody has; null where the action takes batches only.</summary>
    public string? UnknownId { get; private init; }

    /// <summary>The requirement about a single id that is none; null where the action takes batches only.</summary>
    public string? MalformedId { get; private init; }

    /// <summary>The requirement about no id at all.</summary>
    public required string MissingId { get; init; }

    /// <summary>The requirement about as many ids as a batch may name.</summary>
    public required string FullBatch { get; init; }

    /// <summary>The requirement about one id more.</summary>
    public required string OverfullBatch { get; init; }

    /// <summary>The requirement about an id that stands twice in a batch.</summary>
    public required string Duplicates { get; init; }

    /// <summary>The requirement about blanks and empty places in a batch.</summary>
    public required string Blanks { get; init; }
}
