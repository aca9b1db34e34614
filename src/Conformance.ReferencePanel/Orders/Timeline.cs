namespace Conformance.ReferencePanel.Orders;

/// <summary>
/// When things happen, at speed 1: an order starts after 5 s and delivers for 10 s and 10 ms a piece; a refill starts
/// after 5 s and takes 10 s. Times are UTC ticks.
/// </summary>
internal sealed class Timeline(TimeProvider clock, double speed)
{
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Delivering = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(10);

    public long Now => clock.GetUtcNow().UtcTicks;

    public long Start(long created) => created + Scaled(Waiting);

    public long OrderEnd(long created, long quantity) => created + Scaled(Waiting + Delivering + (Piece * quantity));

    public long RefillEnd(long created) => created + Scaled(Waiting + Delivering);

    private long Scaled(TimeSpan time) => Math.Max(1, (time / speed).Ticks);
}
