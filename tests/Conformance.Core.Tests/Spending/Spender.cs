using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Transcripts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>A panel that charges for every order its worst case, and a run that orders at random.</summary>
/// <param name="random">What everything follows from.</param>
/// <param name="honest">
/// Whether every order is accepted; otherwise many are charged and seem refused, lost or broken off.
/// </param>
internal sealed class Spender(Random random, bool honest)
{
    private static readonly Account[] Accounts = [Account.Main, Account.Other, Account.LowFunds, Account.Suspended];

    private static readonly ServiceList Services = Spending.Services.Read(
        """
        [
          { "service": 1, "type": "Default", "rate": "0.05", "min": 10, "max": 10000 },
          { "service": 2, "type": "Custom Comments", "rate": "40", "min": 1, "max": 100 },
          { "service": 3, "type": "Package", "rate": "0.30", "min": 1, "max": 1 },
          { "service": 4, "type": "Subscriptions", "rate": "2", "min": 10, "max": 1000 },
          { "service": 5, "type": "Gifts", "rate": "0.001", "min": 1, "max": 100000 }
        ]
        """
    );

    private readonly Dictionary<Account, decimal> balances = Accounts.ToDictionary(account => account, _ => 100m);

    /// <summary>What all accounts were charged.</summary>
    public decimal Charged { get; private set; }

    /// <summary>Lets the run order so many times, and looks on after each.</summary>
    public async Task Order(decimal budget, int times, Action look)
    {
        using var guard = new SpendGuard(Mode.Order, budget, Ledger.None);
        guard.SetPrices(
            Services,
            random.Next(2) == 0 ? balances[Account.Main] : null,
            GuardHarness.Requests(_ => Task.CompletedTask)
        );
        for (var n = 0; n < times; n++)
        {
            try
            {
                await guard.SendWithinBudget(
                    [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Some())],
                    atOnce: random.Next(2) == 0,
                    Answer
                );
            }
            catch (OperationCanceledException)
            {
                // That one was broken off.
            }

            look();
        }
    }

    private PanelRequest Some() =>
        PanelRequest
            .Action("orders.some", "add", "add")
            .With("service", random.Next(1, 7))
            .With("username", "someone")
            .With("quantity", random.Next(1, 300))
            .With("comments", string.Join('\n', Enumerable.Range(0, random.Next(1, 9))))
            .With("max", random.Next(1, 50))
            .With("posts", random.Next(1, 4)) with
        {
            Account = Accounts[random.Next(Accounts.Length)],
        };

    private async Task<Exchange> Answer(PanelRequest request)
    {
        await Task.CompletedTask;
        var exchange = request.IsAdd
            ? Take(request)
            : Answers.Exchange(
                !honest && random.Next(5) == 0 ? "<html>" : $"{{\"balance\":\"{balances[request.Account]}\"}}"
            );
        return exchange with { Request = exchange.Request with { Account = request.Account } };
    }

    private Exchange Take(PanelRequest order)
    {
        var charge = Services.WorstCase(order);
        Charged += charge;
        balances[order.Account] -= charge;
        if (!honest && random.Next(10) == 0)
            balances[order.Account] += 1000;
        return (honest ? 0 : random.Next(6)) switch
        {
            1 => Answers.Exchange("""{"error":"Incorrect request"}""", 422),
            2 => Answers.Exchange("""{"error":"Not enough funds"}"""),
            3 => Answers.Exchange(null),
            4 => Answers.Exchange("<html>", 504),
            5 => throw new OperationCanceledException(),
            _ => Answers.Exchange("""{"order":1}"""),
        };
    }
}
