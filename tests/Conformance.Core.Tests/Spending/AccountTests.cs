using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Spending;

/// <summary>Each account has a budget record of its own, and all share one budget.</summary>
public sealed class AccountTests
{
    [Test]
    public async Task An_accounts_balance_is_read_before_each_order_and_after_it()
    {
        using var harness = new GuardHarness(budget: 10);

        await harness.Send(GuardHarness.Order(10));
        await harness.Send(GuardHarness.Order(10, Account.Other));
        await harness.Send(GuardHarness.Order(10, Account.Other));

        harness
            .Sent.Should()
            .Equal(
                "balance",
                "add",
                "balance",
                "balance Other",
                "add Other",
                "balance Other",
                "balance Other",
                "add Other",
                "balance Other"
            );
    }

    [Test]
    public async Task So_it_is_where_it_was_not_known_before()
    {
        using var harness = new GuardHarness(budget: 10, balance: null);

        await harness.Send(GuardHarness.Order(10));

        harness.Sent.Should().Equal("balance", "add", "balance");
    }

    [Test]
    public async Task A_suspended_account_is_not_asked_and_what_it_may_have_cost_stays_aside()
    {
        using var harness = new GuardHarness(budget: 1);
        harness.RespondToOrders("""{"error":"Your account is suspended"}""");

        await harness.Send(GuardHarness.Order(100, Account.Suspended));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        harness.Sent.Should().Equal("add Suspended");
    }

    [Test]
    public async Task What_one_account_spends_is_gone_for_all()
    {
        using var harness = new GuardHarness(budget: 1);
        await harness.Send(GuardHarness.Order(100, Account.Other));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task The_fall_of_one_balance_does_not_hide_what_another_account_was_charged()
    {
        using var harness = new GuardHarness(budget: 2);
        await harness.Send(GuardHarness.Order(100, Account.Other));
        await harness.Send(GuardHarness.Order(200));

        (await harness.Send(GuardHarness.Order(100)))
            .Exceeded!.Reason.Should()
            .EndWith("there is 0.35 left", "0.55 and 1.1 are gone");
    }

    [Test]
    public async Task Only_accounts_that_could_release_something_are_asked_again()
    {
        using var harness = new GuardHarness(budget: 1);
        await harness.Send(GuardHarness.Order(20));
        harness.RespondToOrders("""{"error":"Not enough funds"}""");
        await harness.Send(GuardHarness.Order(100, Account.LowFunds));
        harness.Sent.Clear();

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();

        harness.Sent.Should().Equal("balance LowFunds", "balance", "add");
    }
}
