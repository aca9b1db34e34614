using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Keys(string dialect) : EveryDialect(dialect)
{
    private static readonly string[] WrongKeys =
    [
        "",
        " ",
        "wrong",
        "demo-funded-ke",
        "demo-funded-key ",
        " demo-funded-key",
        "DEMO-FUNDED-KEY",
        "demo-funded-key\0",
        "' OR '1'='1",
        "ключ",
        new string('k', 100_000),
    ];

    [TestCaseSource(nameof(WrongKeys))]
    public async Task A_wrong_key_gets_the_same_refusal_as_none(string key)
    {
        var none = await Funded.Send(("action", "balance"));
        var response = await As(key).Call("balance");

        response.ShouldBeAnError();
        (response.Code, response.Text).Should().Be((none.Code, none.Text));
    }

    [Test]
    public async Task So_does_an_array_of_keys()
    {
        var none = await Funded.Send(("action", "balance"));
        var response = await Funded.Send(("key[]", DemoAccounts.Funded), ("action", "balance"));
        (response.Code, response.Text).Should().Be((none.Code, none.Text));
    }

    [Test]
    public async Task The_refusal_does_not_repeat_the_key() =>
        (await As("not-a-key-at-all").Call("balance")).Text.Should().NotContain("not-a-key");

    [Test]
    public async Task Nothing_is_ordered_with_a_wrong_key()
    {
        (await As("wrong").AddDefault(1, 50)).ShouldBeAnError();
        (await Funded.Order(1, 50)).Should().Be(1003);
    }

    [
        TestCase("services"),
        TestCase("balance"),
        TestCase("add"),
        TestCase("status"),
        TestCase("refill"),
        TestCase("refill_status")
    ]
    [TestCase("cancel"), TestCase("nonsense")]
    public async Task A_suspended_account_is_refused_whatever_it_asks(string action)
    {
        var response = await As(DemoAccounts.Suspended)
            .Call(action, ("service", "1"), ("link", "x"), ("quantity", "50"));
        response.ShouldBeAnError();
    }
}
