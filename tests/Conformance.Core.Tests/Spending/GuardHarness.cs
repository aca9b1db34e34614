using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>
/// A guard with a budget, before a panel that responds as the test sets it, and charges accepted orders what they cost.
/// </summary>
internal sealed class GuardHarness : IDisposable
{
    /// <summary>No order is charged more than this.</summary>
    private const decimal Dear = 1_000_000_000;

    private readonly SpendGuard guard;
    private readonly ServiceList offered;
    private readonly decimal funds;
    private readonly Dictionary<Account, decimal> charged = [];

    public GuardHarness(
        decimal? budget,
        Ledger? ledger = null,
        Mode mode = Mode.Order,
        decimal? balance = 10,
        ServiceList? services = null
    )
    {
        guard = new SpendGuard(mode, budget, ledger ?? Ledger.None);
        offered = services ?? Services.Three;
        funds = balance ?? 10;
        guard.SetPrices(offered, balance, Requests(Wait));
    }

    /// <summary>Why nothing more is ordered.</summary>
    public string? StopReason => guard.StopReason;

    /// <summary>What the guard waited for the panel's balance, in seconds.</summary>
    public List<double> Waits { get; } = [];

    /// <summary>What happens while the guard waits.</summary>
    public Action OnWait { get; set; } = () => { };

    /// <summary>What a guard sends.</summary>
    public static GuardRequests Requests(Func<TimeSpan, Task> wait) =>
        new(
            PanelRequest.Action("books.balance", "balance"),
            PanelRequest.Action("books.orders-of-others", "status"),
            BatchLimit: 100,
            wait
        );

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

    /// <summary>
    /// The panel's response to a request for the balance; null where that follows from what it has charged.
    /// </summary>
    public string? Balance { get; set; }

    /// <summary>How often the panel charges what an order costs. Default once.</summary>
    public decimal Times { get; set; } = 1;

    /// <summary>The panel's response to a request for the status of orders.</summary>
    public string Orders { get; set; } = "{}";

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
        var exchange = await Respond(request);
        return exchange with { Request = exchange.Request with { Account = request.Account } };
    }

    private async Task<Exchange> Respond(PanelRequest request)
    {
        if (request.Field("action") == "status")
            return Answers.Exchange(Orders);
        if (!request.IsAdd)
            return Answers.Exchange(Balance ?? Left(request.Account));
        var exchange = await OnOrder();
        if (exchange.ParsedBody.Member("order") is null)
            return exchange;
        var price = Math.Min(offered.WorstCase(request), Dear);
        charged[request.Account] = ChargedTo(request.Account) + (Times * price);
        return exchange;
    }

    private decimal ChargedTo(Account account) => charged.GetValueOrDefault(account);

    private string Left(Account account) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"balance\":\"{funds - ChargedTo(account):0.00000}\"}}");

    private Task Wait(TimeSpan time)
    {
        Waits.Add(time.TotalSeconds);
        OnWait();
        return Task.CompletedTask;
    }
}
