using System.Globalization;
using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>
/// What every <c>add</c> with a real key passes. It prices orders at their worst case, holds that against what is left of the
/// budget, and writes the intent to the ledger before a request leaves.
/// </summary>
/// <remarks>
/// Of the budget is gone what accepted orders may have cost, or what the balance was seen to fall, whichever is more; and
/// what refused orders may have cost, until a reading of the balance has had the chance to show it. The balance is read after
/// each order that was accepted, and before the first.
/// </remarks>
public sealed class SpendGuard(Mode mode, decimal? budget, Ledger ledger) : ISpendGuard, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<Account, AccountBudget> accounts = Enum.GetValues<Account>()
        .ToDictionary(account => account, _ => new AccountBudget());
    private ServiceList services = ServiceList.None;
    private PanelRequest? askBalance;

    public bool Guards(PanelRequest request) =>
        request.IsAdd
        && request.Key
            is not (KeyVariation.Unknown or KeyVariation.Empty or KeyVariation.Missing or KeyVariation.VeryLong);

    public void Dispose() => turn.Dispose();

    /// <summary>Tells the gate the prices and the main account's balance before the first order, and how to ask for a balance.</summary>
    public void Open(ServiceList offered, decimal? balance, PanelRequest ask)
    {
        askBalance = ask;
        services = offered;
        if (balance is { } known)
            accounts[Account.Main].Read(known);
    }

    /// <summary>Lets orders through if all of them fit together, or says why not.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The mode is observe, in which nothing may ask.</exception>
    public async Task<(IReadOnlyList<Exchange> Said, BudgetExceeded? Why)> Pass(
        IReadOnlyList<PanelRequest> orders,
        bool atOnce,
        Func<PanelRequest, Task<Exchange>> say
    )
    {
        if (mode is Mode.Observe)
            throw new InvalidOperationException("Observe mode must not send an 'add' with a real key.");
        await turn.WaitAsync();
        try
        {
            var price = orders.Select(services.WorstCase).Aggregate(AccountBudget.Capped);
            foreach (
                var account in Enum.GetValues<Account>().Where(account => !Fits(price) && accounts[account].HoldsBack)
            )
            {
                await ReadBalance(account, say);
            }

            if (!Fits(price))
                return ([], Why(price));
            foreach (
                var account in orders
                    .Select(order => order.Account)
                    .Distinct()
                    .Where(account => !accounts[account].IsKnown)
            )
            {
                await ReadBalance(account, say);
            }

            return (atOnce ? await Together(orders, say) : await InTurn(orders, say), null);
        }
        finally
        {
            turn.Release();
        }
    }

    private decimal Gone => accounts.Values.Select(account => account.Gone).Aggregate(AccountBudget.Capped);

    private decimal Left => Math.Max(0, (budget ?? decimal.MaxValue) - Gone);

    private bool Fits(decimal price) => budget is null || (budget > 0 && price <= Left);

    private BudgetExceeded Why(decimal price) =>
        new(
            $"it could cost {Show(price)}, and of the budget of {Show(budget ?? 0)} there is {Show(Left)} left",
            AccountBudget.Capped(Gone, price) is > 0 and var enough
                ? $"Panel.MaxSpend of at least {Show(enough)}"
                : "Panel.MaxSpend of more than 0"
        );

    private async Task<IReadOnlyList<Exchange>> InTurn(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> say
    )
    {
        var said = new List<Exchange>();
        foreach (var order in orders)
            said.AddRange(await Together([order], say));
        return said;
    }

    /// <summary>Every intent is on disk before the first request leaves.</summary>
    private async Task<IReadOnlyList<Exchange>> Together(
        IReadOnlyList<PanelRequest> orders,
        Func<PanelRequest, Task<Exchange>> say
    )
    {
        var intents = orders.Select(order => (order, Entry: Intend(order))).ToList();
        var said = await Task.WhenAll(intents.Select(intent => Say(intent.order, intent.Entry, say)));
        foreach (
            var account in said.Where(exchange => exchange.ParsedBody.Member("order") is not null)
                .Select(exchange => exchange.Request.Account)
                .Distinct()
        )
        {
            await ReadBalance(account, say);
        }

        return said;
    }

    private int Intend(PanelRequest order)
    {
        var entry = 0;
        Write(() => entry = ledger.Intend(order, services.WorstCase(order)));
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

    private async Task<Exchange> Say(PanelRequest order, int entry, Func<PanelRequest, Task<Exchange>> say)
    {
        var (account, price) = (accounts[order.Account], services.WorstCase(order));
        Exchange? exchange = null;
        try
        {
            exchange = await say(order);
            Write(() => ledger.Answer(entry, exchange));
            Book(account, exchange, price);
            return exchange;
        }
        catch (EnvironmentException unsent) when (exchange is null && unsent is not LostBodyException)
        {
            Write(() => ledger.Withdraw(entry, unsent.Message));
            throw;
        }
        catch
        {
            lock (account)
                account.Accept(price);
            throw;
        }
    }

    /// <summary>Whatever is not plainly a refusal may have been charged, an order that got no answer too.</summary>
    private static void Book(AccountBudget account, Exchange exchange, decimal price)
    {
        lock (account)
        {
            if (exchange.IsPlainlyRefused)
                account.Refuse(price);
            else
                account.Accept(price);
        }
    }

    /// <summary>A suspended account is not asked, for it gets no answer; nor one without money, for it has none to lose.</summary>
    private async Task ReadBalance(Account account, Func<PanelRequest, Task<Exchange>> say)
    {
        if (
            askBalance is not null
            && account is not (Account.Suspended or Account.Unfunded)
            && Balance.Read((await say(askBalance with { Account = account })).ParsedBody) is { } balance
        )
        {
            accounts[account].Read(balance);
        }
    }

    /// <summary>Every digit, so that the amount that is shown as enough is.</summary>
    private static string Show(decimal amount) =>
        amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
