using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;

namespace Conformance.Core.Tests.Spending;

public sealed class BalanceTests
{
    [TestCase("""{"balance":"100.84292"}""", "100.84292")]
    [TestCase("""{"balance":100.84292}""", "100.84292")]
    [TestCase("""{"balance":"-0.5"}""", "-0.5")]
    [TestCase("""{"balance":1e2}""", "100")]
    public void An_amount_is_read_from_a_string_and_from_a_number(string body, decimal amount) =>
        Balance.Read(Answers.ParsedBody(body)).Should().Be(amount);

    [TestCase("""{"balance":"1,000.00"}""")]
    [TestCase("""{"balance":"plenty"}""")]
    [TestCase("""{"balance":null}""")]
    [TestCase("""{"balance":[1]}""")]
    [TestCase("""{"balance":1e400}""")]
    [TestCase("""{"error":"no"}""")]
    [TestCase("""["1"]""")]
    [TestCase("<html>")]
    [TestCase(null)]
    public void What_is_no_amount_is_nothing(string? body) => Balance.Read(Answers.ParsedBody(body)).Should().BeNull();

    [Test]
    public void Nor_is_text_that_is_not_Unicode() =>
        Balance.Read(Answers.ParsedBody("""{"balance":"\ud800"}""")).Should().BeNull();
}
