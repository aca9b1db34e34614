using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>A gate with a budget, in front of a panel that answers as told.</summary>
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
        guard.Open(services ?? Services.Three, balance, AskBalance);
    }

    public static PanelRequest AskBalance => PanelRequest.Action("books.balance", "balance");

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

    /// <summary>What the panel answers to an order.</summary>
    public Func<Task<Exchange>> OnOrder { get; set; } = () => Task.FromResult(Answers.Exchange("""{"order":1}"""));

    /// <summary>What the panel answers when asked for the balance.</summary>
    public string Balance { get; set; } = """{"balance":"10.00"}""";

    /// <summary>The actions that left, in their order; with the account where it is not the main one.</summary>
    public List<string> Said { get; } = [];

    public async Task<(Exchange? Exchange, BudgetExceeded? Why)> Pass(params PanelRequest[] orders)
    {
        var (said, why) = await guard.Pass(orders, atOnce: false, Say);
        return (said.Count > 0 ? said[0] : null, why);
    }

    public Task<(IReadOnlyList<Exchange> Said, BudgetExceeded? Why)> PassAtOnce(params PanelRequest[] orders) =>
        guard.Pass(orders, atOnce: true, Say);

    public async Task<bool> Passes(PanelRequest request) => (await Pass(request)).Exchange is not null;

    public void Answer(string body, int status = 200) =>
        OnOrder = () => Task.FromResult(Answers.Exchange(body, status));

    public void Dispose() => guard.Dispose();

    private async Task<Exchange> Say(PanelRequest request)
    {
        Said.Add(
            request.Account is Account.Main ? request.Field("action")! : $"{request.Field("action")} {request.Account}"
        );
        var exchange = request.IsAdd ? await OnOrder() : Answers.Exchange(Balance);
        return exchange with { Request = exchange.Request with { Account = request.Account } };
    }
}
