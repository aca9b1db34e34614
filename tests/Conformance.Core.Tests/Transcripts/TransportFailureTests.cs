using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

public sealed class TransportFailureTests
{
    private const string Challenge =
        "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script "
        + "src=\"/cdn-cgi/challenge-platform/h/b\"></script></body></html>";

    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    [TestCase(520)]
    [TestCase(527)]
    [TestCase(530)]
    public void A_gateways_page_is_not_the_panels_word(int status) =>
        Answers
            .Exchange("", status)
            .TransportFailure.Should()
            .Be(new TransportFailure(TransportFailureKind.Gateway, $"a gateway answered HTTP {status}"));

    [TestCase(503)]
    [TestCase(520)]
    public void One_of_these_codes_with_an_error_is_the_panels_word(int status) =>
        Answers.Exchange("{\"error\":\"busy\"}", status).TransportFailure.Should().BeNull();

    [TestCase(200)]
    [TestCase(422)]
    [TestCase(500)]
    [TestCase(528)]
    public void Any_other_answer_is(int status) => Answers.Exchange("", status).TransportFailure.Should().BeNull();

    [TestCase(200)]
    [TestCase(403)]
    [TestCase(503)]
    public void A_page_that_asks_whether_a_person_is_there_is_not_the_panels_word(int status) =>
        Answers
            .Exchange(Challenge, status, contentType: "text/html; charset=UTF-8")
            .TransportFailure!.Kind.Should()
            .Be(TransportFailureKind.Challenge);

    [TestCase(
        "<html><body>Forbidden</body></html>",
        "text/html",
        TestName = "An error page of the panel's own is its word"
    )]
    [TestCase(Challenge, "text/plain", TestName = "So is what only quotes such a page")]
    [TestCase("{\"error\":\"challenge-platform\"}", "text/html", TestName = "So is JSON that is sent as a page")]
    public void Other_pages(string body, string contentType) =>
        Answers.Exchange(body, 403, contentType: contentType).TransportFailure.Should().BeNull();

    [Test]
    public void A_429_is_the_panels_own_only_where_the_run_wanted_it()
    {
        Answers.Exchange("", 429).TransportFailure!.Kind.Should().Be(TransportFailureKind.RateLimit);
        Answers.Exchange("", 429, Expectation.Limit).TransportFailure.Should().BeNull();
    }

    [Test]
    public void No_answer_is_an_obstacle() =>
        Answers.Exchange(null).TransportFailure!.Description.Should().Be("no answer");
}
