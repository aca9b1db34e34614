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
public sealed class Gate(Mode mode, decimal? budget, Ledger ledger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private ServiceList services = ServiceList.Read(null);
    private decimal? opening;
    private decimal charged;
    private decimal underWay;
    private decimal refused;

    /// <summary>Whether the request could buy something.</summary>
    public static bool Guards(PanelRequest request) => request.Field("action") == "add" && request.Key is KeyVariation.Whole;

    public void Dispose() => turn.Dispose();

    /// <summary>Tells the gate the prices and the balance before the first order.</summary>
    public void Open(ServiceList offered, decimal? balance)
    {
        services = offered;
        opening = balance;
    }

    public decimal Price(PanelRequest request) => services.WorstCase(request.Field("service"), request.Field("quantity"));

    /// <summary>Reserves the order's worst case. Null when it may leave; otherwise why not.</summary>
    public async Task<string?> Admit(PanelRequest request, Func<Task<Exchange>> balance)
    {
        if (mode is Mode.Observe)
            throw new InvalidOperationException("Observe mode must not send an 'add' with a real key.");
        var price = Price(request);
        await turn.WaitAsync();
        try
        {
            if (!Fits(price) && refused > 0 && charged == 0)
                await ReleaseRefused(balance);
            if (!Fits(price))
                return $"it could cost {Show(price)}, and of the budget of {Show(budget ?? 0)} {Show(Left)} is left";
            ledger.Intend(request, price);
            underWay += price;
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Books what came of an order that was let through.</summary>
    public void Settle(PanelRequest request, Exchange exchange)
    {
        var price = Price(request);
        turn.Wait();
        try
        {
            ledger.Answer(request, exchange);
            underWay -= price;
            if (exchange.Reading.IsRefusal && exchange.Reading.Status < 500)
                refused += price;
            else
                charged += price;
        }
        finally
        {
            turn.Release();
        }
    }

    private decimal Left => (budget ?? decimal.MaxValue) - charged - underWay - refused;

    private bool Fits(decimal price) => budget is null || price <= Left;

    private async Task ReleaseRefused(Func<Task<Exchange>> balance)
    {
        if (opening is not null && underWay == 0 && Balance.Read((await balance()).Reading) == opening)
            refused = 0;
    }

    private static string Show(decimal amount) => amount.ToString("0.#####", CultureInfo.InvariantCulture);
}
