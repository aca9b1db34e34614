namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>Stands still until it is told to move.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(double seconds) => now += TimeSpan.FromSeconds(seconds);
}
