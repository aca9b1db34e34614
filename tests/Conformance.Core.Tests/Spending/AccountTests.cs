using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Spending;

/// <summary>Each account has a purse of its own, and all share one budget.</summary>
public sealed class AccountTests
{
    [Test]
    public async Task An_accounts_balance_is_read_before_its_first_order_where_it_is_not_known()
    {
        using var till = new GuardHarness(budget: 10);

        await till.Pass(GuardHarness.Order(10));
        await till.Pass(GuardHarness.Order(10, Account.Other));
        await till.Pass(GuardHarness.Order(10, Account.Other));

        till.Said.Should()
            .Equal("add", "balance", "balance Other", "add Other", "balance Other", "add Other", "balance Other");
    }

    [Test]
    public async Task So_is_the_main_accounts()
    {
        using var till = new GuardHarness(budget: 10, balance: null);

        await till.Pass(GuardHarness.Order(10));

        till.Said.Should().Equal("balance", "add", "balance");
    }

    [Test]
    public async Task A_suspended_account_is_not_asked_and_what_it_may_have_cost_stays_aside()
    {
        using var till = new GuardHarness(budget: 1);
        till.Answer("""{"error":"Your account is suspended"}""");

        await till.Pass(GuardHarness.Order(100, Account.Suspended));

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
        till.Said.Should().Equal("add Suspended");
    }

    [Test]
    public async Task What_one_account_spends_is_gone_for_all()
    {
        using var till = new GuardHarness(budget: 1);
        await till.Pass(GuardHarness.Order(100, Account.Other));

        (await till.Passes(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task The_fall_of_one_balance_does_not_hide_what_another_account_was_charged()
    {
        using var till = new GuardHarness(budget: 2);
        await till.Pass(GuardHarness.Order(100, Account.Other));
        till.Balance = """{"balance":"9.00"}""";
        await till.Pass(GuardHarness.Order(100));

        (await till.Pass(GuardHarness.Order(100)))
            .Why!.Reason.Should()
            .EndWith("there is 0.45 left", "0.55 and 1 are gone");
    }

    [Test]
    public async Task Only_accounts_that_could_release_something_are_asked_again()
    {
        using var till = new GuardHarness(budget: 1);
        await till.Pass(GuardHarness.Order(20));
        till.Answer("""{"error":"Not enough funds"}""");
        await till.Pass(GuardHarness.Order(100, Account.LowFunds));
        till.Said.Clear();

        (await till.Passes(GuardHarness.Order(100))).Should().BeTrue();

        till.Said.Should().Equal("balance LowFunds", "add");
    }
}
