using Conformance.Tests.Architecture;

namespace Conformance.ReferencePanel.Tests.Architecture;

/// <summary>Inside the panel a room uses only rooms that stand before it in this order.</summary>
public sealed class RoomTests
{
    private static readonly string[] Order =
    [
        "Storage",
        "Money",
        "Refusals",
        "RateLimiting",
        "Accounts",
        "Services",
        "Http",
        "OrderForms",
        "Orders",
        "Refills",
        "Dialects",
        "Actions",
        "Injections",
        "Faults",
        "Variations",
        "Hosting",
        RoomDependencies.Root,
        "StandAlone",
    ];

    private static readonly RoomDependencies Panel = new(typeof(PanelHost).Assembly, "Conformance.ReferencePanel");

    [Test]
    public void The_order_names_every_room_once() => Panel.Rooms.Should().BeEquivalentTo(Order);

    [Test]
    public void A_room_uses_only_rooms_before_it() =>
        Panel.Against(Order).Select(use => use.ToString()).Should().BeEmpty();

    [Test]
    public void No_two_rooms_use_each_other() => Panel.Mutual.Should().BeEmpty();
}
