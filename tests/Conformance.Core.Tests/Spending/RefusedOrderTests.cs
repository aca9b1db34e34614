using Conformance.Core.Http;

namespace Conformance.Core.Tests.Spending;

/// <summary>What becomes of the money that is set aside for an order that is refused.</summary>
public sealed class RefusedOrderTests
{
    private GuardHarness harness;

    [SetUp]
    public void RefuseOrders()
    {
        harness = new GuardHarness(budget: 1);
        harness.RespondToOrders("""{"error":"Incorrect request"}""", 422);
    }

    [TearDown]
    public void Close() => harness.Dispose();

    private static PanelRequest Refused(int quantity) =>
        GuardHarness.Order(quantity).ExpectRefusal("add.quantity-word-is-refused");

    [Test]
    public async Task It_is_released_once_the_balance_is_seen_unmoved()
    {
        await harness.Send(Refused(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();
        harness.Sent.Should().Equal("add", "balance", "add");
    }

    [Test]
    public async Task The_balance_is_asked_for_only_when_it_is_needed()
    {
        await harness.Send(Refused(20));
        await harness.Send(Refused(20));

        harness.Sent.Should().Equal("add", "add");
    }

    [TestCase("""{"balance":"9.45"}""")]
    [TestCase("""{"balance":"10.45"}""")]
    [TestCase("""{"error":"busy"}""")]
    [TestCase("<html>")]
    public async Task It_stays_aside_when_the_balance_moved_or_cannot_be_read(string balance)
    {
        harness.Balance = balance;
        await harness.Send(Refused(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task It_stays_aside_when_the_balance_was_never_known()
    {
        using var blind = new GuardHarness(budget: 1, balance: null) { Balance = "<html>" };
        blind.RespondToOrders("""{"error":"Incorrect request"}""");
        await blind.Send(Refused(100));

        (await blind.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        blind.Sent.Should().Equal("balance", "add", "balance");
    }

    [Test]
    public async Task It_stays_aside_when_the_balance_became_known_only_afterwards()
    {
        using var blind = new GuardHarness(budget: 1, balance: null) { Balance = "<html>" };
        blind.RespondToOrders("""{"error":"Incorrect request"}""");
        await blind.Send(Refused(100));
        blind.Balance = """{"balance":"9.45"}""";

        (await blind.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        (await blind.IsSent(GuardHarness.Order(100))).Should().BeFalse("no snapshot shows what the balance was before");
    }

    [Test]
    public async Task It_stays_aside_after_a_balance_that_rose_for_that_may_hide_a_charge()
    {
        await harness.Send(Refused(100));
        harness.Balance = """{"balance":"10.45"}""";

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        (await harness.IsSent(GuardHarness.Order(100)))
            .Should()
            .BeFalse("that the balance now stays does not show what was before");
    }

    [Test]
    public async Task What_is_refused_after_a_balance_that_rose_is_released_again()
    {
        await harness.Send(Refused(20));
        harness.Balance = """{"balance":"10.45"}""";
        (await harness.IsSent(GuardHarness.Order(170))).Should().BeFalse("0.11 of the 1 is gone");
        await harness.Send(Refused(100));

        (await harness.IsSent(GuardHarness.Order(160))).Should().BeTrue("0.88 is left");
    }

    [Test]
    public async Task It_is_released_by_an_accepted_order_too_for_then_the_balance_is_read()
    {
        await harness.Send(Refused(50));
        harness.RespondToOrders("""{"order":1}""");
        await harness.Send(GuardHarness.Order(50));

        (await harness.IsSent(GuardHarness.Order(100)))
            .Should()
            .BeTrue("of the budget of 1 no more than 0.275 is gone");
    }

    [Test]
    public async Task What_a_refused_order_was_charged_all_the_same_is_gone()
    {
        harness.Balance = """{"balance":"9.45"}""";
        await harness.Send(Refused(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        (await harness.IsSent(GuardHarness.Order(80))).Should().BeTrue("0.45 is left");
    }

    [Test]
    public async Task An_order_that_was_to_be_refused_and_was_accepted_counts_as_charged()
    {
        harness.RespondToOrders("""{"order":1}""");
        await harness.Send(GuardHarness.Order(100).ExpectRefusal("add.quantity-negative-is-refused"));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }
}
