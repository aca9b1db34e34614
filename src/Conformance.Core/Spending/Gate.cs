using System.Globalization;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Spending;

/// <summary>
/// What every <c>add</c> with a real key passes. It prices orders at their worst case, holds that against what is left of the
/// budget, and writes the intent to the ledger before a request leaves.
/// </summary>
/// <remarks>
/// Of the budget is gone what accepted orders may have cost, or what the balance was seen to fall, whichever is more; and
/// what refused orders may have cost, until a reading of the balance has had the chance to show it.
/// </remarks>
public sealed class Gate(Mode mode, decimal? budget, Ledger ledger) : IGate, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private ServiceList services = ServiceList.Read(null);
    private decimal? opening;
    private PanelRequest? askBalance;
    private decimal fall;
    private decimal accepted;
    private decimal refused;

    public bool Guards(PanelRequest request) =>
        request.Field("action") == "add" && request.Key is not (KeyVariation.Unknown or KeyVariation.Empty or KeyVariation.Missing or KeyVariation.VeryLong);

    public void Dispose() => turn.Dispose();

    /// <summary>Tells the gate the prices and the balance before the first order, and how to ask for the balance again.</summary>
    public void Open(ServiceList offered, decimal? balance, PanelRequest ask)
    {
        askBalance = ask;
        services = offered;
        opening = balance;
    }

    /// <summary>Lets orders through, one after another, if all of them fit together; or says why not.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The mode is observe, in which nothing may ask.</exception>
    public async Task<(IReadOnlyList<Exchange> Said, string? Reason)> Pass(IReadOnlyList<PanelRequest> orders, Func<PanelRequest, Task<Exchange>> say)
    {
        if (mode is Mode.Observe)
            throw new InvalidOperationException("Observe mode must not send an 'add' with a real key.");
        await turn.WaitAsync();
        try
        {
            var price = orders.Select(Price).Aggregate(Capped);
            if (!Fits(price) && refused > 0)
                await ReadBalance(say);
            if (!Fits(price))
                return ([], $"it could cost {Show(price)}, and of the budget of {Show(budget ?? 0)} there is {Show(Left)} left");
            var said = new List<Exchange>();
            foreach (var order in orders)
                said.Add(await Say(order, say));
            return (said, null);
        }
        finally
        {
            turn.Release();
        }
    }

    private decimal Left => Math.Max(0, (budget ?? decimal.MaxValue) - Math.Max(accepted, fall) - refused);

    private decimal Price(PanelRequest order) => services.WorstCase(order.Field("service"), order.Field("quantity"));

    private bool Fits(decimal price) => budget is null || (budget > 0 && price <= Left);

    private async Task<Exchange> Say(PanelRequest order, Func<PanelRequest, Task<Exchange>> say)
    {
        Exchange exchange;
        ledger.Intend(order, Price(order));
        try
        {
            exchange = await say(order);
            ledger.Answer(order, exchange);
        }
        catch (EnvironmentException unsent)
        {
            ledger.Withdraw(order, unsent.Message);
            throw;
        }
        catch
        {
            accepted = Capped(accepted, Price(order));
            throw;
        }

        Book(exchange, Price(order));
        if (budget is not null && exchange.Reading.Member("order") is not null)
            await ReadBalance(say);
        return exchange;
    }

    /// <summary>Whatever is not plainly a refusal may have been charged, an order that got no answer too.</summary>
    private void Book(Exchange exchange, decimal price)
    {
        if (exchange is { Obstacle: null, Reading.IsRefusal: true, Response.Status: < 500 })
            refused = Capped(refused, price);
        else
            accepted = Capped(accepted, price);
    }

    /// <summary>Releases what refused orders set aside: had they been charged, the balance would have fallen. A balance that rose tells nothing.</summary>
    private async Task ReadBalance(Func<PanelRequest, Task<Exchange>> say)
    {
        if (opening is null || askBalance is null)
            return;
        var answer = await say(askBalance);
        if (Balance.Read(answer.Reading) is not { } balance || opening - balance is not { } lost || lost < fall)
            return;
        fall = lost;
        refused = 0;
    }

    private static decimal Capped(decimal sum, decimal price) => price > decimal.MaxValue - sum ? decimal.MaxValue : sum + price;

    private static string Show(decimal amount) => amount.ToString("0.#####", CultureInfo.InvariantCulture);
}
