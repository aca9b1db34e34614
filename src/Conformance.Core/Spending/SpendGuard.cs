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
/// refused orders may have cost, until a balance snapshot has had the chance to show it. The balance is read right
/// before each order that may be accepted, and after each that was not plainly refused. Where it fell by more than the
/// orders in between cost at their worst, or does not show what an order cost, nothing more is ordered.
/// </remarks>
public sealed class SpendGuard(Mode mode, decimal? maxSpend, Ledger ledger) : ISpendGuard, IDisposable
{
    /// <summary>The waits before the balance is read again while it does not show an order's charge.</summary>
    private static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(4),
    ];

    private readonly SemaphoreSlim turn = new(1);
    private readonly RunBudget budget = new(maxSpend);
    private readonly Dictionary<Account, OrdersOfOthers> others = [];
    private ServiceList services = ServiceList.None;
    private GuardRequests? requests;

    /// <summary>Why nothing more is ordered, whatever is left of the budget; null while more may be.</summary>
    public string? StopReason => budget.StopReason;

    /// <inheritdoc/>
    public bool Guards(PanelRequest request) => request.CanBuy;

    /// <summary>Releases what it holds.</summary>
    public void Dispose() => turn.Dispose();

    /// <summary>Gives the guard what it needs before the first order.</summary>
    /// <param name="offered">The services with their prices.</param>
    /// <param name="balance">The main account's balance; null where it is not known.</param>
    /// <param name="reads">What the guard itself sends.</param>
    public void SetPrices(ServiceList offered, decimal? balance, GuardRequests reads)
    {
        requests = reads;
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
            if (await WhyNot(orders, send) is { } exceeded)
                return ([], exceeded);
            return atOnce ? (await SendAtOnce(orders, send), null) : await SendOneByOne(orders, send);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(IReadOnlyList<Exchange> Exchanges, BudgetExceeded? Exceeded)> SendOneByOne(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var exchanges = new List<Exchange>();
        foreach (var order in orders)
        {
            if (exchanges.Count > 0 && await WhyNot([order], send) is { } exceeded)
                return (exchanges, exceeded);
            exchanges.AddRange(await SendAtOnce([order], send));
        }

        return (exchanges, null);
    }

    /// <summary>
    /// Why orders may not leave; null where they may. Balances are read where that may make a price fit, and right
    /// before an order that may be accepted, so that what it costs shows.
    /// </summary>
    private async Task<BudgetExceeded?> WhyNot(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        if (orders.Any(order => order.Account is Account.Unfunded && budget[Account.Unfunded].Balance is null))
            await ReadBalance(Account.Unfunded, send);
        var price = orders.Select(WorstCase).Aggregate(AccountBudget.CappedSum);
        var released = await ReleaseReservations(price, send);
        if (!budget.Fits(price))
            return budget.Exceeded(price);
        foreach (var account in orders.Where(IsReadBefore).Select(order => order.Account).Distinct().Except(released))
            await ReadBalance(account, send);
        return budget.Fits(price) ? null : budget.Exceeded(price);
    }

    /// <summary>Reads balances as long as that may make a price fit, and gives the accounts whose it read.</summary>
    private async Task<IReadOnlyList<Account>> ReleaseReservations(
        decimal price,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var read = new List<Account>();
        foreach (var account in Enum.GetValues<Account>())
        {
            if (budget.Fits(price) || !budget[account].HasReservations)
                continue;
            await ReadBalance(account, send);
            read.Add(account);
        }

        return read;
    }

    /// <summary>An account without money cannot lose more than it was seen to have.</summary>
    private decimal WorstCase(PanelRequest order)
    {
        var price = services.WorstCase(order);
        return order.Account is Account.Unfunded && budget[order.Account].Balance is { } money
            ? Math.Min(price, Math.Max(0, money))
            : price;
    }

    private bool IsReadBefore(PanelRequest order) =>
        order.Expects is not Expectation.Refusal || budget[order.Account].Balance is null;

    /// <summary>Every intent is on disk before the first request leaves.</summary>
    private async Task<IReadOnlyList<Exchange>> SendAtOnce(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var intents = orders.Select(order => (order, Entry: RecordIntent(order))).ToList();
        var exchanges = await Task.WhenAll(intents.Select(intent => SendOrder(intent.order, intent.Entry, send)));
        foreach (var account in exchanges.GroupBy(exchange => exchange.Request.Account))
            await SeeWhatTheyCost(account.Key, [.. account.Where(one => !one.IsPlainlyRefused)], send);
        return exchanges;
    }

    /// <summary>
    /// Reads the balance after orders that were not plainly refused, a few times where it does not fall although one of
    /// them may have been taken. Without a budget there is nothing to guard, and one reading is enough.
    /// </summary>
    private async Task SeeWhatTheyCost(
        Account account,
        IReadOnlyList<Exchange> orders,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        foreach (var order in orders)
            OthersOn(account).AddOwn(order);
        if (orders.Count == 0 || requests is null || !IsRead(account))
            return;
        var last = orders[^1];
        var isDue = maxSpend is not null && orders.Any(MayBeTaken) && budget[account].ShowsWhatIsDue;
        var now = await AskForBalance(account, send);
        foreach (var wait in Waits.TakeWhile(_ => isDue && now == budget[account].Balance))
        {
            await requests.Wait(wait);
            now = await AskForBalance(account, send);
        }

        if (now is null)
            budget.Stop($"the balance could not be read after exchange {last.Number} ({last.Name})");
        else if (isDue && now == budget[account].Balance)
            budget.Stop($"the balance does not show what exchange {last.Number} ({last.Name}) cost");
        await Settle(account, now, $"with exchange {last.Number} ({last.Name})", send);
    }

    /// <summary>Takes a balance in, and stops the ordering where it fell by more than the run's orders may cost.</summary>
    private async Task Settle(Account account, decimal? balance, string when, Func<PanelRequest, Task<Exchange>> send)
    {
        if (balance is not { } now)
            return;
        var record = budget[account];
        var ofOthers = record.IsOvercharged(now) ? await ChargesOfOthers(account, send) : 0;
        if (record.IsOvercharged(now, ofOthers))
            budget.Stop(record.Overcharge(now, when));
        record.Reconcile(now, ofOthers);
    }

    /// <summary>
    /// Whether an order was accepted, or should have been and nobody knows. One that was to be refused and got a broken
    /// answer counts as charged, and others may follow it.
    /// </summary>
    private static bool MayBeTaken(Exchange order) =>
        order.ParsedBody.Member("order") is not null
        || order is { Expects: Expectation.Success, ParsedBody.IsRefusal: false };

    /// <summary>What others ordered meanwhile. Another run's order that is under way is waited for.</summary>
    private async Task<decimal> ChargesOfOthers(Account account, Func<PanelRequest, Task<Exchange>> send)
    {
        var known = ledger.OrdersOfOtherRuns();
        foreach (var wait in Waits.TakeWhile(_ => known.IsOneUnderWay))
        {
            await requests!.Wait(wait);
            known = ledger.OrdersOfOtherRuns();
        }

        return await OthersOn(account).NewCharges(known.Prices, requests!, send);
    }

    private OrdersOfOthers OthersOn(Account account)
    {
        if (!others.TryGetValue(account, out var found))
            others[account] = found = new OrdersOfOthers(account);
        return found;
    }

    private int RecordIntent(PanelRequest order)
    {
        var entry = 0;
        Write(() => entry = ledger.RecordIntent(order, WorstCase(order)));
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
        var (account, price) = (budget[order.Account], WorstCase(order));
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

    private async Task ReadBalance(Account account, Func<PanelRequest, Task<Exchange>> send)
    {
        if (requests is not null && IsRead(account))
            await Settle(account, await AskForBalance(account, send), "while no order was under way", send);
    }

    private async Task<decimal?> AskForBalance(Account account, Func<PanelRequest, Task<Exchange>> send)
    {
        var exchange = await send(requests!.Balance with { Account = account });
        return Balance.Read(exchange.ParsedBody);
    }

    /// <summary>A suspended account's balance is not read, for it gets no response.</summary>
    private static bool IsRead(Account account) => account is not Account.Suspended;
}
