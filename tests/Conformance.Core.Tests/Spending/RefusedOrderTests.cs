namespace Conformance.Core.Tests.Spending;

/// <summary>What becomes of the money that is set aside for an order that is refused.</summary>
public sealed class RefusedOrderTests
{
    private GuardHarness till;

    [SetUp]
    public void RefuseOrders()
    {
        till = new GuardHarness(budget: 1);
        till.Answer("""{"error":"Incorrect request"}""", 422);
    }

    [TearDown]
    public void Close() => till.Dispose();

    [Test]
    public async Task It_is_released_once_the_balance_is_seen_unmoved()
    {
        await till.Pass(GuardHarness.Order(100));

        (await till.Passes(GuardHarness.Order(100))).Should().BeTrue();
        till.Said.Should().Equal("add", "balance", "add");
    }

    [Test]
    public async Task The_balance_is_asked_for_only_when_it_is_needed()
    {
        await till.Pass(GuardHarness.Order(20));
        await till.Pass(GuardHarness.Order(20));

        till.Said.Should().Equal("add", "add");
    }

    [TestCase("""{"balance":"9.45"}""")]
    [TestCase("""{"balance":"10.45"}""")]
    [TestCase("""{"error":"busy"}""")]
    [TestCase("<html>")]
    public async Task It_stays_aside_when_the_balance_moved_or_cannot_be_read(string balance)
    {
        till.Balance = balance;
        await till.Pass(GuardHarness.Order(100));

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task It_stays_aside_when_the_balance_was_never_known()
    {
        using var blind = new GuardHarness(budget: 1, balance: null) { Balance = "<html>" };
        blind.Answer("""{"error":"Incorrect request"}""");
        await blind.Pass(GuardHarness.Order(100));

        (await blind.Passes(GuardHarness.Order(100))).Should().BeFalse();
        blind.Said.Should().Equal("balance", "add", "balance");
    }

    [Test]
    public async Task It_stays_aside_when_the_balance_became_known_only_afterwards()
    {
        using var blind = new GuardHarness(budget: 1, balance: null) { Balance = "<html>" };
        blind.Answer("""{"error":"Incorrect request"}""");
        await blind.Pass(GuardHarness.Order(100));
        blind.Balance = """{"balance":"9.45"}""";

        (await blind.Passes(GuardHarness.Order(100))).Should().BeFalse();
        (await blind.Passes(GuardHarness.Order(100))).Should().BeFalse("no reading tells what the balance was before");
    }

    [Test]
    public async Task It_stays_aside_after_a_balance_that_rose_for_that_may_hide_a_charge()
    {
        await till.Pass(GuardHarness.Order(100));
        till.Balance = """{"balance":"10.45"}""";

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
        (await till.Passes(GuardHarness.Order(100)))
            .Should()
            .BeFalse("that the balance now stays says nothing of what was before");
    }

    [Test]
    public async Task What_is_refused_after_a_balance_that_rose_is_released_again()
    {
        await till.Pass(GuardHarness.Order(20));
        till.Balance = """{"balance":"10.45"}""";
        (await till.Passes(GuardHarness.Order(170))).Should().BeFalse("0.11 of the 1 is gone");
        await till.Pass(GuardHarness.Order(100));

        (await till.Passes(GuardHarness.Order(160))).Should().BeTrue("0.88 is left");
    }

    [Test]
    public async Task It_is_released_by_an_accepted_order_too_for_then_the_balance_is_read()
    {
        await till.Pass(GuardHarness.Order(50));
        till.Answer("""{"order":1}""");
        till.Balance = """{"balance":"9.725"}""";
        await till.Pass(GuardHarness.Order(50));

        (await till.Passes(GuardHarness.Order(100))).Should().BeTrue("of the budget of 1 no more than 0.275 is gone");
    }

    [Test]
    public async Task What_a_refused_order_was_charged_all_the_same_is_gone()
    {
        till.Balance = """{"balance":"9.45"}""";
        await till.Pass(GuardHarness.Order(100));

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
        (await till.Passes(GuardHarness.Order(80))).Should().BeTrue("0.45 is left");
    }

    [Test]
    public async Task An_order_that_was_to_be_refused_and_was_accepted_counts_as_charged()
    {
        till.Answer("""{"order":1}""");
        await till.Pass(GuardHarness.Order(100).Refused("add.quantity-negative-is-refused"));

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
    }
}
