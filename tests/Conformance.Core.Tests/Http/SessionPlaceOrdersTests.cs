using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What a session does with requests that its guard guards.</summary>
public sealed class SessionPlaceOrdersTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1/api/v2");
    private static readonly PanelRequest[] Orders = [Order("orders.first"), Order("orders.second")];

    [Test]
    public async Task Orders_that_the_guard_does_not_admit_are_recorded_as_skipped_with_its_reason_and_the_setting()
    {
        using var fixture = new SessionFixture(Nowhere, other: new ClosedGuard());

        (await fixture.Session.PlaceOrders(Orders)).Should().BeEmpty();

        fixture
            .Session.Transcript.SkippedRequests.Should()
            .Equal(
                new SkippedRequest("orders.first", "add", "too dear", "Panel.MaxSpend of at least 7"),
                new SkippedRequest("orders.second", "add", "too dear", "Panel.MaxSpend of at least 7")
            );
        fixture.Session.Transcript.Exchanges.Should().BeEmpty();
    }

    [Test]
    public async Task A_single_order_that_is_not_admitted_gives_no_exchange()
    {
        using var fixture = new SessionFixture(Nowhere, other: new ClosedGuard());

        (await fixture.Session.Send(Orders[0])).Should().BeNull();
    }

    [Test]
    public async Task The_guard_is_given_whether_they_leave_all_at_once([Values] bool atOnce)
    {
        var guard = new ClosedGuard();
        using var fixture = new SessionFixture(Nowhere, other: guard);

        await fixture.Session.PlaceOrders(Orders, atOnce);

        guard.AtOnce.Should().Be(atOnce);
    }

    private static PanelRequest Order(string name) => PanelRequest.Action(name, "add", "add");

    private sealed class ClosedGuard : ISpendGuard
    {
        public bool? AtOnce { get; private set; }

        public bool Guards(PanelRequest request) => request.IsAdd;

        public Task<(IReadOnlyList<Exchange> Exchanges, BudgetExceeded? Exceeded)> SendWithinBudget(
            IReadOnlyList<PanelRequest> orders,
            bool atOnce,
            Func<PanelRequest, Task<Exchange>> send
        )
        {
            AtOnce = atOnce;
            return Task.FromResult<(IReadOnlyList<Exchange>, BudgetExceeded?)>(
                ([], new BudgetExceeded("too dear", "Panel.MaxSpend of at least 7"))
            );
        }
    }
}
