using Conformance.Tests.Architecture;

namespace Conformance.ReferencePanel.Tests.Architecture;

/// <summary>Reads this assembly's sample, in which each class of Upper uses Lower in one way.</summary>
public sealed class RoomDependenciesTests
{
    private const string Sample = "Conformance.ReferencePanel.Tests.Architecture.Sample";

    private static readonly RoomDependencies Dependencies = new(typeof(RoomDependenciesTests).Assembly, Sample);

    [Test]
    public void Rooms_are_the_namespaces_below_the_root() => Dependencies.Rooms.Should().Equal("Lower", "Upper");

    [TestCase("InSignature")]
    [TestCase("InBody")]
    [TestCase("InLambda")]
    [TestCase("InAsyncMethod")]
    [TestCase("InTypeOf")]
    public void A_use_of_a_type_is_found(string user) =>
        Dependencies
            .All.Should()
            .Contain(new RoomDependency("Upper", "Lower", $"{Sample}.Upper.{user}", $"{Sample}.Lower.Part"));

    [Test]
    public void A_use_of_a_constant_is_found_by_its_using_directive() =>
        Dependencies
            .All.Should()
            .Contain(new RoomDependency("Upper", "Lower", $"{Sample}.Upper.OfConstant", $"using {Sample}.Lower"));

    [Test]
    public void Uses_against_the_order_are_reported() =>
        Dependencies.Against(["Upper", "Lower"]).Should().BeEquivalentTo(Dependencies.All).And.NotBeEmpty();

    [Test]
    public void Uses_along_the_order_are_not_reported() => Dependencies.Against(["Lower", "Upper"]).Should().BeEmpty();

    [Test]
    public void A_room_without_a_place_in_the_order_is_reported() =>
        Dependencies.Against(["Upper"]).Should().NotBeEmpty();
}
