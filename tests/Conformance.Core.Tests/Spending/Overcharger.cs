using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Reports;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>
/// A panel that charges what it likes: up to a hundred times the price, twice, late, or all in another currency; and
/// that loses answers. It never charges less than nothing.
/// </summary>
internal sealed class Overcharger
{
    private const decimal Funds = 1000;

    private readonly Transcript transcript = new(Sample.Run);
    private readonly Random random;
    private readonly decimal exchangeRate;
    private readonly List<(int Reading, decimal Amount)> due = [];
    private decimal balance = Funds;
    private int readings;
    private int orders;

    public Overcharger(int seed)
    {
        random = new Random(seed);
        exchangeRate = random.Next(5) == 0 ? 83.1m : 1;
    }

    /// <summary>Whether an order has cost more than its worst case.</summary>
    public bool HasOvercharged { get; private set; }

    /// <summary>How many orders arrived after one that cost more than its worst case.</summary>
    public int OrdersAfterThat { get; private set; }

    /// <summary>What it has taken from the balance by its last reading.</summary>
    public decimal Taken => Funds - balance;

    /// <summary>What a report would say that the run's orders took.</summary>
    public decimal? Spent => new OwnSpending(transcript, Services.Three, Account.Main).Amount();

    /// <summary>How many orders arrived.</summary>
    public int Orders => orders;

    /// <summary>Lets a run order up to ten times.</summary>
    public async Task TakeOrders(decimal budget)
    {
        using var guard = new SpendGuard(Mode.Order, budget, Ledger.None);
        guard.SetPrices(Services.Three, balance, GuardHarness.Requests(_ => Task.CompletedTask));
        for (var n = 0; n < 10; n++)
            await guard.SendWithinBudget([GuardHarness.Order(random.Next(1, 100))], atOnce: false, Respond);
    }

    private Task<Exchange> Respond(PanelRequest request)
    {
        var answer = request.Field("action") switch
        {
            "add" => Take(request),
            "balance" => Answers.Exchange(Read()),
            _ => Answers.Exchange("{}"),
        };
        var exchange = answer with
        {
            Number = transcript.Exchanges.Count + 1,
            Name = request.Name,
            Request = answer.Request with { Fields = [new("key", Redactor.Marker(Account.Main)), .. request.Fields] },
        };
        transcript.Record(exchange);
        return Task.FromResult(exchange);
    }

    private string Read()
    {
        readings++;
        balance -= due.Where(charge => charge.Reading <= readings).Sum(charge => charge.Amount);
        due.RemoveAll(charge => charge.Reading <= readings);
        return string.Create(CultureInfo.InvariantCulture, $"{{\"balance\":\"{balance:0.00000}\"}}");
    }

    private Exchange Take(PanelRequest order)
    {
        orders++;
        OrdersAfterThat += HasOvercharged ? 1 : 0;
        var price = Services.Three.WorstCase(order);
        var charge = Math.Round(price * Times() * exchangeRate, 5);
        HasOvercharged |= charge > price;
        due.Add((readings + (random.Next(4) == 0 ? random.Next(1, 9) : 1), charge));
        return random.Next(8) switch
        {
            0 => Answers.Exchange(null),
            1 => Answers.Exchange("<b>Deprecated</b> {\"order\":1}"),
            _ => Answers.Exchange($$"""{"order":{{orders}}}"""),
        };
    }

    private decimal Times() =>
        random.Next(6) switch
        {
            0 => 2,
            1 => random.Next(2, 101),
            2 => 0.5m,
            _ => 1,
        };
}
