using System.Globalization;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>
/// Finds what others than the run order on an account meanwhile: orders that answer to the account's key, have ids near
/// those of the run's own, and are none of them. Where ids are no numbers, nothing is found.
/// </summary>
/// <param name="account">The account.</param>
internal sealed class OrdersOfOthers(Account account)
{
    /// <summary>So often the account is asked at most.</summary>
    private const int MostRequests = 20;

    private readonly SortedSet<long> own = [];
    private readonly HashSet<long> found = [];
    private int asked;

    /// <summary>Takes an order of the run in, if it has an id.</summary>
    public void AddOwn(Exchange order)
    {
        if (Number(order.ParsedBody.TextOf("order")) is { } id)
            own.Add(id);
    }

    /// <summary>
    /// What orders of others were charged that were not found before, in the account's currency. They are looked for
    /// after the run's first order, for older ones are the account's own past; and among those of other runs. Of an order
    /// that was refunded meanwhile the price is known only for those.
    /// </summary>
    /// <param name="known">What orders of other runs cost, by their ids.</param>
    /// <param name="requests">The guard's requests.</param>
    /// <param name="send">Sends a request and records the exchange.</param>
    public async Task<decimal> NewCharges(
        IReadOnlyDictionary<string, decimal> known,
        GuardRequests requests,
        Func<PanelRequest, Task<Exchange>> send
    )
    {
        var ids = known.Keys.Select(Number).OfType<long>().Except(own).Union(Near(requests.BatchLimit)).ToList();
        if (ids.Count == 0 || asked == MostRequests)
            return 0;
        asked++;
        ids = [.. ids.Take(requests.BatchLimit)];
        var request = requests.Orders.WithIds("orders", ids.Cast<object>()) with { Account = account };
        var body = (await send(request)).ParsedBody;
        return ids.Select(id => (Id: id, Charge: ChargeOf(body, Text(id))))
            .Where(order => order.Charge is not null && found.Add(order.Id))
            .Sum(order => Math.Max(order.Charge!.Value, known.GetValueOrDefault(Text(order.Id))));
    }

    /// <summary>Ids around the newest order's, half of them below it and half above.</summary>
    private List<long> Near(int most)
    {
        if (own.Count == 0)
            return [];
        var first = Math.Max(own.Min + 1, own.Max - (most / 2));
        return
        [
            .. Enumerable
                .Range(0, most + own.Count)
                .Select(step => first + step)
                .Where(id => id >= first && !own.Contains(id))
                .Take(most),
        ];
    }

    private static long? Number(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static decimal? ChargeOf(ParsedBody body, string id)
    {
        var entry = body.Member(id);
        if (entry is not { ValueKind: JsonValueKind.Object } order || ParsedBody.Member(order, "error") is not null)
            return null;
        return Balance.Amount(order, "charge");
    }
}
