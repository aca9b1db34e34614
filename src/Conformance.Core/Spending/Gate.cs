using System.Globalization;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Core.Spending;

/// <summary>
/// What every <c>add</c> with a real key passes. It prices the order at its worst case, holds that against what is left of
/// the budget, and writes the intent to the ledger before the request leaves.
/// </summary>
/// <remarks>
/// The price of a refused order stays reserved until a reading of the balance shows that nothing was charged. That is only
/// told as long as no order was accepted, so a run sends the orders that must be refused before the others.
/// </remarks>
public sealed class Gate(Mode mode, decimal? budget, Ledger ledger) : IGate, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private ServiceList services = ServiceList.Read(null);
    private decimal? opening;
    private decimal charged;
    private decimal refused;

    public bool Guards(PanelRequest request) => request.Field("action") == "add" && request.Key is KeyVariation.Whole;

    public void Dispose() => turn.Dispose();

    /// <summary>Tells the gate the prices and the balance before the first order.</summary>
    public void Open(ServiceList offered, decimal? balance)
    {
        services = offered;
        opening = balance;
    }

    /// <summary>Lets an order through, one at a time, or says why not.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The mode is observe, in which nothing may ask.</exception>
    public async Task<(Exchange? Exchange, string? Reason)> Pass(PanelRequest request, Func<PanelRequest, Task<Exchange>> say)
    {
        if (mode is Mode.Observe)
            throw new InvalidOperationException("Observe mode must not send an 'add' with a real key.");
        await turn.WaitAsync();
        try
        {
            var price = services.WorstCase(request.Field("service"), request.Field("quantity"));
            if (!Fits(price))
                await ReleaseRefused(say);
            if (!Fits(price))
                return (null, $"it could cost {Show(price)}, and of the budget of {Show(budget ?? 0)} there is {Show(Left)} left");
            ledger.Intend(request, price);
            return (await Say(request, price, say), null);
        }
        finally
        {
            turn.Release();
        }
    }

    private decimal Left => (budget ?? decimal.MaxValue) - charged - refused;

    private bool Fits(decimal price) => budget is null || price <= Left;

    private async Task<Exchange> Say(PanelRequest request, decimal price, Func<PanelRequest, Task<Exchange>> say)
    {
        Exchange? exchange = null;
        try
        {
            exchange = await say(request);
            ledger.Answer(request, exchange);
            return exchange;
        }
        finally
        {
            Book(exchange, price);
        }
    }

    /// <summary>Whatever is not plainly a refusal may have been charged, an order whose sending was broken off too.</summary>
    private void Book(Exchange? exchange, decimal price)
    {
        if (exchange is { Obstacle: null, Reading.IsRefusal: true, Response.Status: < 500 })
            refused = Capped(refused, price);
        else
            charged = Capped(charged, price);
    }

    private async Task ReleaseRefused(Func<PanelRequest, Task<Exchange>> say)
    {
        if (refused == 0 || charged > 0 || opening is null)
            return;
        var balance = await say(PanelRequest.Action("books.balance", "balance", "balance"));
        if (Balance.Read(balance.Reading) == opening)
            refused = 0;
    }

    private static decimal Capped(decimal sum, decimal price) => price > decimal.MaxValue - sum ? decimal.MaxValue : sum + price;

    private static string Show(decimal amount) => amount.ToString("0.#####", CultureInfo.InvariantCulture);
}
