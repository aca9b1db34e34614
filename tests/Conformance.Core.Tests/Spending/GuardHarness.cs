using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>A guard with a budget, before a panel that responds as the test sets it.</summary>
internal sealed class GuardHarness : IDisposable
{
    private readonly SpendGuard guard;

    public GuardHarness(
        decimal? budget,
        Ledger? ledger = null,
        Mode mode = Mode.Order,
        decimal? balance = 10,
        ServiceList? services = null
    )
    {
        guard = new SpendGuard(mode, budget, ledger ?? Ledger.None);
        guard.SetPrices(services ?? Services.Three, balance, BalanceRequest);
    }

    public static PanelRequest BalanceRequest => PanelRequest.Action("books.balance", "balance");

    /// <summary>An order that may cost 0.55 for every 100 of its quantity.</summary>
    public static PanelRequest Order(object quantity, Account account = Account.Main) =>
        PanelRequest
            .Action("orders.first", "add", "add")
            .With("service", 2)
            .With("link", "someone")
            .With("quantity", quantity) with
        {
            Account = account,
        };

    /// <summary>The panel's response to an order.</summary>
    public Func<Task<Exchange>> OnOrder { get; set; } = () => Task.FromResult(Answers.Exchange("""{"order":1}"""));

    /// <summary>The panel's response to a request for the balance.</summary>
    public string Balance { get; set; } = """{"balance":"10.00"}""";

    /// <summary>The actions that were sent, in their order; with the account where it is not the main one.</summary>
    public List<string> Sent { get; } = [];

    public async Task<(Exchange? Exchange, BudgetExceeded? Exceeded)> Send(params PanelRequest[] orders)
    {
        var (exchanges, exceeded) = await guard.SendWithinBudget(orders, atOnce: false, Record);
        return (exchanges.Count > 0 ? exchanges[0] : null, exceeded);
    }

    public Task<(IReadOnlyList<Exchange> Exchanges, BudgetExceeded? Exceeded)> SendAtOnce(
        params PanelRequest[] orders
    ) => guard.SendWithinBudget(orders, atOnce: true, Record);

    public async Task<bool> IsSent(PanelRequest request) => (await Send(request)).Exchange is not null;

    public void RespondToOrders(string body, int status = 200) =>
        OnOrder = () => Task.FromResult(Answers.Exchange(body, status));

    public void Dispose() => guard.Dispose();

    private async Task<Exchange> Record(PanelRequest request)
    {
        var action = request.Field("action")!;
        Sent.Add(request.Account is Account.Main ? action : $"{action} {request.Account}");
        var exchange = request.IsAdd ? await OnOrder() : Answers.Exchange(Balance);
        return exchange with { Request = exchange.Request with { Account = request.Account } };
    }
}
