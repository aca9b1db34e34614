namespace Conformance.ReferencePanel.Services;

internal sealed record Service
{
    public long Id { get; init; }

    public string Type { get; init; } = "";

    public string Category { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>For 1000, in 1/100000 of the currency; for a package, of the whole.</summary>
    public long Rate { get; init; }

    public long Min { get; init; }

    public long Max { get; init; }

    public bool Refillable { get; init; }

    public bool Cancelable { get; init; }

    public DeliveryOutcome Outcome { get; init; }
}
