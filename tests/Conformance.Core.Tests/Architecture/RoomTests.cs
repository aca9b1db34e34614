using Conformance.Tests.Architecture;

namespace Conformance.Core.Tests.Architecture;

/// <summary>
/// Inside the library a room uses only rooms that stand before it in this order: data flows from left to right.
/// </summary>
public sealed class RoomTests
{
    private static readonly string[] Order =
    [
        "Schemas",
        "Contracts",
        "Configuration",
        "Secrets",
        "Transcripts",
        "Http",
        "Spending",
        "Verdicts",
        "Evidence",
        "Scenarios",
        "Checks",
        "Consumers",
        "Reports",
        "Runs",
        RoomDependencies.Root,
    ];

    private static readonly RoomDependencies Core = new(typeof(Certification).Assembly, "Conformance.Core");

    [Test]
    public void The_order_names_every_room_once() => Core.Rooms.Should().BeEquivalentTo(Order);

    [Test]
    public void A_room_uses_only_rooms_before_it() =>
        Core.Against(Order).Select(use => use.ToString()).Should().BeEmpty();

    [Test]
    public void No_two_rooms_use_each_other() => Core.Mutual.Should().BeEmpty();
}
