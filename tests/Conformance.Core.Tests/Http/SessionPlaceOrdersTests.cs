using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What a session does with requests that its gate guards.</summary>
public sealed class SessionPlaceOrdersTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1/api/v2");
    private static readonly PanelRequest[] Orders = [Order("orders.first"), Order("orders.second")];

    [Test]
    public async Task Orders_that_the_gate_holds_back_are_left_unsaid_with_its_reason_and_the_setting()
    {
        using var talk = new SessionFixture(Nowhere, other: new Shut());

        (await talk.Session.PlaceOrders(Orders)).Should().BeEmpty();

        talk.Session.Transcript.SkippedRequests.Should()
            .Equal(
                new SkippedRequest("orders.first", "add", "too dear", "Panel.MaxSpend of at least 7"),
                new SkippedRequest("orders.second", "add", "too dear", "Panel.MaxSpend of at least 7")
            );
        talk.Session.Transcript.Exchanges.Should().BeEmpty();
    }

    [Test]
    public async Task A_single_order_that_is_held_back_is_nothing()
    {
        using var talk = new SessionFixture(Nowhere, other: new Shut());

        (await talk.Session.Send(Orders[0])).Should().BeNull();
    }

    [Test]
    public async Task The_guard_is_given_whether_they_leave_all_at_once([Values] bool atOnce)
    {
        var guard = new Shut();
        using var talk = new SessionFixture(Nowhere, other: guard);

        await talk.Session.PlaceOrders(Orders, atOnce);

        guard.AtOnce.Should().Be(atOnce);
    }

    private static PanelRequest Order(string name) => PanelRequest.Action(name, "add", "add");

    private sealed class Shut : ISpendGuard
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
