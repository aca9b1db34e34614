using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

public sealed class SpendGuardTests
{
    [Test]
    public void It_guards_adds_with_a_real_key_and_nothing_else()
    {
        using var guard = new SpendGuard(Mode.Order, 1, Ledger.None);

        guard.Guards(GuardHarness.Order(100)).Should().BeTrue();
        guard.Guards(GuardHarness.Order(100) with { Account = Account.Unfunded }).Should().BeTrue();
        guard
            .Guards(GuardHarness.Order(100) with { Key = KeyVariation.Truncated })
            .Should()
            .BeTrue("a panel may take it for the whole key");
        guard.Guards(GuardHarness.Order(100) with { Key = KeyVariation.Unknown }).Should().BeFalse();
        guard.Guards(PanelRequest.Action("balance.read", "balance")).Should().BeFalse();
    }

    [Test]
    public async Task In_observe_mode_nothing_is_ever_ordered()
    {
        using var harness = new GuardHarness(budget: null, mode: Mode.Observe);

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(1)))
            .Should()
            .ThrowAsync<InvalidOperationException>();

        harness.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task An_order_within_the_budget_leaves_and_one_beyond_it_is_left_with_the_reason()
    {
        using var harness = new GuardHarness(budget: 1);

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();
        var (exchange, exceeded) = await harness.Send(GuardHarness.Order(100));

        exchange.Should().BeNull();
        exceeded
            .Should()
            .Be(
                new BudgetExceeded(
                    "it could cost 0.55, and of the budget of 1 there is 0.45 left",
                    "Panel.MaxSpend of at least 1.1"
                )
            );
        harness.Sent.Should().Equal("balance", "add", "balance");
    }

    [Test]
    public async Task Orders_that_belong_together_leave_one_after_another_or_not_at_all()
    {
        using var harness = new GuardHarness(budget: 1);

        (await harness.Send(GuardHarness.Order(100), GuardHarness.Order(100)))
            .Exceeded!.Reason.Should()
            .StartWith("it could cost 1.1,");
        harness.Sent.Should().BeEmpty();
        (await harness.Send(GuardHarness.Order(100), GuardHarness.Order(50))).Exceeded.Should().BeNull();
        harness.Sent.Should().Equal("balance", "add", "balance", "balance", "add", "balance");
    }

    [Test]
    public async Task What_the_balance_lost_counts_where_it_is_more_than_the_price()
    {
        using var harness = new GuardHarness(budget: 2) { Times = 3 };

        await harness.Send(GuardHarness.Order(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse("1.65 of the 2 is gone");
    }

    [Test]
    public async Task An_account_in_debt_is_reconciled_as_any_other()
    {
        using var harness = new GuardHarness(budget: 2, balance: -8.5m) { Balance = """{"balance":"-10.00"}""" };

        await harness.Send(GuardHarness.Order(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse("1.50 of the 2 is gone");
    }

    [Test]
    public async Task A_budget_of_nothing_does_not_even_buy_what_costs_nothing()
    {
        using var harness = new GuardHarness(
            budget: 0,
            services: Services.Read("""[{ "service": 2, "rate": "0.00001", "min": "0", "max": "10" }]""")
        );

        (await harness.IsSent(GuardHarness.Order(0))).Should().BeFalse();

        harness.Sent.Should().BeEmpty();
    }

    [Test]
    public async Task The_budget_may_be_spent_to_the_last_cent()
    {
        using var harness = new GuardHarness(budget: 1.1m);

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();
        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();
        (await harness.IsSent(GuardHarness.Order(10))).Should().BeFalse();
    }

    [Test]
    public async Task A_budget_of_nothing_buys_nothing()
    {
        using var harness = new GuardHarness(budget: 0);

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task Without_a_budget_there_is_no_limit_whatever_the_prices()
    {
        using var harness = new GuardHarness(budget: null);

        (await harness.IsSent(GuardHarness.Order(decimal.MaxValue))).Should().BeTrue();
        (await harness.IsSent(GuardHarness.Order(decimal.MaxValue))).Should().BeTrue();
        harness
            .Sent.Should()
            .Equal(["balance", "add", "balance", "balance", "add", "balance"], "the books need readings all the same");
    }

    [Test]
    public async Task Before_the_prices_are_known_no_budget_is_enough()
    {
        using var guard = new SpendGuard(Mode.Order, 1_000_000, Ledger.None);

        var (exchanges, exceeded) = await guard.SendWithinBudget(
            [GuardHarness.Order(1)],
            atOnce: false,
            _ => throw new AssertionException("it was sent")
        );

        exchanges.Should().BeEmpty();
        exceeded!.Reason.Should().Contain("could cost");
    }

    [Test]
    public async Task Orders_leave_one_at_a_time()
    {
        using var harness = new GuardHarness(budget: null);
        var answer = new TaskCompletionSource<Exchange>();
        harness.OnOrder = () => answer.Task;

        Task[] both = [harness.Send(GuardHarness.Order(1)), harness.Send(GuardHarness.Order(1))];
        harness.Sent.Should().Equal("balance", "add");
        answer.SetResult(Answers.Exchange("""{"order":1}"""));
        await Task.WhenAll(both);

        harness.Sent.Should().Equal("balance", "add", "balance", "balance", "add", "balance");
    }

    [Test]
    public async Task Orders_placed_at_once_cannot_overspend_together()
    {
        using var harness = new GuardHarness(budget: 2);

        var passed = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => harness.IsSent(GuardHarness.Order(100))))
        );

        passed.Count(p => p).Should().Be(3);
    }

    [TestCase(null, 200)]
    [TestCase("<html>", 504)]
    [TestCase("""{"error":"busy"}""", 429)]
    [TestCase("""{"error":"oops"}""", 500)]
    public async Task An_order_of_which_nobody_knows_what_became_counts_as_charged(string? body, int status)
    {
        using var harness = new GuardHarness(budget: 1);
        harness.OnOrder = () => Task.FromResult(Answers.Exchange(body, status));

        await harness.Send(GuardHarness.Order(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
        harness.Sent.Should().StartWith(["balance", "add", "balance"]);
    }

    [Test]
    public async Task So_does_one_whose_sending_was_broken_off()
    {
        using var harness = new GuardHarness(budget: 1);
        harness.OnOrder = () => Task.FromCanceled<Exchange>(new CancellationToken(canceled: true));

        await FluentActions
            .Awaiting(() => harness.Send(GuardHarness.Order(100)))
            .Should()
            .ThrowAsync<OperationCanceledException>();

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }
}
