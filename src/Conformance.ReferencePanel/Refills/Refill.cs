namespace Conformance.ReferencePanel.Refills;

internal sealed record Refill
{
    public long Id { get; init; }

    public long StartsAt { get; init; }

    public long EndsAt { get; init; }

    public string StatusAt(long now)
    {
        if (now < StartsAt)
            return RefillStatus.Pending;
        if (now < EndsAt)
            return RefillStatus.InProgress;

        return RefillStatus.Completed;
    }
}
