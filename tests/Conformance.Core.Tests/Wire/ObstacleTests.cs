using Conformance.Core.Wire;

namespace Conformance.Core.Tests.Wire;

public sealed class ObstacleTests
{
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public void A_gateways_page_is_not_the_panels_word(int status) => Answers.Exchange("", status).Obstacle.Should().Be($"a gateway answered HTTP {status}");

    [Test]
    public void A_503_with_an_error_is_the_panels_word() => Answers.Exchange("{\"error\":\"busy\"}", 503).Obstacle.Should().BeNull();

    [TestCase(200)]
    [TestCase(422)]
    [TestCase(500)]
    public void Any_other_answer_is(int status) => Answers.Exchange("", status).Obstacle.Should().BeNull();

    [Test]
    public void So_is_a_429_only_where_the_run_asked_for_it()
    {
        Answers.Exchange("", 429).Obstacle.Should().Contain("429");
        Answers.Exchange("", 429, Expectation.Limit).Obstacle.Should().BeNull();
    }

    [Test]
    public void No_answer_is_an_obstacle() => Answers.Exchange(null).Obstacle.Should().Be("no answer");
}
