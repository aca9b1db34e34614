namespace Conformance.ReferencePanel.Refills;

internal sealed record Refill
{
    public long Id { get; init; }

    public long StartsAt { get; init; }

    public long EndsAt { get; init; }

    public string StatusAt(long now) =>
        now < StartsAt ? RefillStatus.Pending
        : now < EndsAt ? RefillStatus.InProgress
        : RefillStatus.Completed;
}
