using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>
/// What every <c>add</c> with a key that could be real passes. It prices orders at their worst case, compares that with
/// what is left of the budget, and writes the intent to the ledger before a request leaves.
/// </summary>
/// <param name="mode">The run's mode.</param>
/// <param name="maxSpend">What orders may cost together, in the account's currency; null for no limit.</param>
/// <param name="ledger">Where intents are written.</param>
/// <remarks>
/// Spent is what accepted orders may have cost, or what the balance was seen to fall, whichever is more; and what
/// refused orders may have cost, until a balance snapshot has had the chance to show it. The balance is read after each
/// order that was accepted, and before the first.
/// </remarks>
public sealed class SpendGuard(Mode mode, decimal? maxSpend, Ledger ledger) : ISpendGuard, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly RunBudget budget = new(maxSpend);
    private ServiceList services = ServiceList.None;
    private PanelRequest? balanceRequest;

    /// <inheritdoc/>
    public bool Guards(PanelRequest request) => request.CanBuy;

    /// <summary>Releases what it holds.</summary>
    public void Dispose() => turn.Dispose();

    /// <summary>Gives the guard what it needs before the first order.</summary>
    /// <param name="offered">The services with their prices.</param>
    /// <param name="balance">The main account's balance; null where it is not known.</param>
    /// <param name="request">The request for a balance.</param>
    public void SetPrices(ServiceList offered, decimal? balance, PanelRequest request)
    {
        balanceRequest = request;
        services = offered;
        if (balance is { } known)
            budget[Account.Main].Reconcile(known);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The mode is observe, in which nothing may be ordered.</exception>
    public async Task<(IReadOnlyList<Exchange> Exchanges, BudgetExceeded? Exceeded)> SendWithinBudget(
        IReadOnlyList<PanelRequest> orders,
        bool atOnce,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        if (mode is Mode.Observe)
            throw new InvalidOperationException("Observe mode must not send an 'add' with a real key.");
        await turn.WaitAsync();
        try
        {
            var price = orders.Select(services.WorstCase).Aggregate(AccountBudget.CappedSum);
            await ReleaseReservations(price, send);
            if (!budget.Fits(price))
                return ([], budget.Exceeded(price));
            await ReadUnknownBalances(orders, send);
            return (atOnce ? await SendAtOnce(orders, send) : await SendOneByOne(orders, send), null);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads balances as long as that may make a price fit.</summary>
    private async Task ReleaseReservations(decimal price, Func<PanelRequest, Task<Exchange>> send)
    {
        foreach (var account in Enum.GetValues<Account>())
        {
            if (!budget.Fits(price) && budget[account].HasReservations)
                await ReadBalance(account, send);
        }
    }

    private async Task ReadUnknownBalances(IEnumerable<PanelRequest> orders, Func<PanelRequest, Task<Exchange>> send)
    {
        foreach (var account in orders.Select(order => order.Account).Distinct())
        {
            if (!budget[account].HasBalance)
                await ReadBalance(account, send);
        }
    }

    private async Task<IReadOnlyList<Exchange>> SendOneByOne(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var exchanges = new List<Exchange>();
        foreach (var order in orders)
            exchanges.AddRange(await SendAtOnce([order], send));
        return exchanges;
    }

    /// <summary>Every intent is on disk before the first request leaves.</summary>
    private async Task<IReadOnlyList<Exchange>> SendAtOnce(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var intents = orders.Select(order => (order, Entry: RecordIntent(order))).ToList();
        var exchanges = await Task.WhenAll(intents.Select(intent => SendOrder(intent.order, intent.Entry, send)));
        var accepted = exchanges.Where(exchange => exchange.ParsedBody.Member("order") is not null);
        foreach (var account in accepted.Select(exchange => exchange.Request.Account).Distinct())
            await ReadBalance(account, send);
        return exchanges;
    }

    private int RecordIntent(PanelRequest order)
    {
        var entry = 0;
        Write(() => entry = ledger.RecordIntent(order, services.WorstCase(order)));
        return entry;
    }

    /// <exception cref="EnvironmentException">The ledger cannot be written: then no order leaves.</exception>
    private static void Write(Action line)
    {
        try
        {
            line();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(
                $"nothing is ordered that the ledger does not have, and it cannot be written: {e.Message}"
            );
        }
    }

    private async Task<Exchange> SendOrder(PanelRequest order, int entry, Func<PanelRequest, Task<Exchange>> send)
    {
        var (account, price) = (budget[order.Account], services.WorstCase(order));
        Exchange? exchange = null;
        try
        {
            exchange = await send(order);
            Write(() => ledger.RecordResponse(entry, exchange));
            Charge(account, exchange, price);
            return exchange;
        }
        catch (EnvironmentException unsent) when (exchange is null && unsent is not LostBodyException)
        {
            Write(() => ledger.RecordWithdrawal(entry, unsent.Message));
            throw;
        }
        catch
        {
            lock (account)
                account.Charge(price);
            throw;
        }
    }

    /// <summary>Whatever is not plainly a refusal may have been charged, an order that got no response too.</summary>
    private static void Charge(AccountBudget account, Exchange exchange, decimal price)
    {
        lock (account)
        {
            if (exchange.IsPlainlyRefused)
                account.Reserve(price);
            else
                account.Charge(price);
        }
    }

    /// <summary>
    /// A suspended account's balance is not read, for it gets no response; nor one without money, for it has none to
    /// lose.
    /// </summary>
    private async Task ReadBalance(Account account, Func<PanelRequest, Task<Exchange>> send)
    {
        if (balanceRequest is null || account is Account.Suspended or Account.Unfunded)
            return;
        var exchange = await send(balanceRequest with { Account = account });
        if (Balance.Read(exchange.ParsedBody) is { } balance)
            budget[account].Reconcile(balance);
    }
}
