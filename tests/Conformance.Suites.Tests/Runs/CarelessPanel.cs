using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.Suites.Tests.Runs;

/// <summary>
/// A panel as somebody might write it in an afternoon, in memory and in the dialect perfect-panel. Unless told
/// otherwise it does right what is asked of it here. Its accounts have the keys of the reference panel's.
/// </summary>
internal sealed class CarelessPanel : IAsyncDisposable
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(1);

    private static readonly Offer[] Offers = [new(1, 0.90m, 50, 10000), new(2, 5.00m, 10, 2000)];

    private readonly WebApplication server;
    private readonly Lock reconciliation = new();
    private readonly ConcurrentDictionary<long, Order> orders = [];
    private readonly Dictionary<string, decimal> balances = new()
    {
        [DemoAccounts.Funded] = 10000,
        [DemoAccounts.Other] = 1000,
        [DemoAccounts.Unfunded] = 0,
        [DemoAccounts.LowFunds] = 0.153m,
        [DemoAccounts.Suspended] = 100,
    };

    private long last = 1000;

    private CarelessPanel(WebApplication server) => this.server = server;

    public Uri Endpoint => new(server.Urls.Single() + "/api/v2");

    /// <summary>The debit reads the balance, waits for its database, and writes back what is left.</summary>
    public bool ReadsThenWrites { get; init; }

    /// <summary>A cancellation reads whether the order still runs, waits for its database, and refunds.</summary>
    public bool ReadsThenRefunds { get; init; }

    /// <summary>
    /// Every order is taken and charged at the dearest way to read it, whether the account has the money or not.
    /// </summary>
    public bool AcceptsEverything { get; init; }

    /// <summary>
    /// What all orders took of the money that the accounts had, before refunds. A debt of an account without money is
    /// not in it.
    /// </summary>
    public decimal Taken { get; private set; }

    public static async Task<CarelessPanel> Start(
        bool readsThenWrites = false,
        bool readsThenRefunds = false,
        bool acceptsEverything = false
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var panel = new CarelessPanel(builder.Build())
        {
            ReadsThenWrites = readsThenWrites,
            ReadsThenRefunds = readsThenRefunds,
            AcceptsEverything = acceptsEverything,
        };
        panel.server.Map(
            "/api/v2",
            async (HttpRequest request) =>
                Results.Text((await panel.Answer(request)).ToJsonString(), "application/json")
        );
        await panel.server.StartAsync();
        return panel;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<JsonNode> Answer(HttpRequest request)
    {
        var fields = request.HasFormContentType
            ? (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString())
            : request.Query.ToDictionary(f => f.Key, f => f.Value.ToString());
        var key = fields.GetValueOrDefault("key", "");
        return BalanceOf(key) is not { } balance
            ? Error("Invalid API key")
            : fields.GetValueOrDefault("action") switch
            {
                "services" => new JsonArray([.. Offers.Select(offer => offer.Shown())]),
                "balance" => new JsonObject { ["balance"] = Text(balance), ["currency"] = "USD" },
                "add" => await Add(key, fields),
                "status" when fields.TryGetValue("orders", out var ids) => new JsonObject(
                    ids.Split(',').Distinct().Select(id => new KeyValuePair<string, JsonNode?>(id, Status(key, id)))
                ),
                "status" => Status(key, fields.GetValueOrDefault("order", "")),
                "cancel" => new JsonArray(
                    await Task.WhenAll(fields.GetValueOrDefault("orders", "").Split(',').Select(id => Cancel(key, id)))
                ),
                _ => Error("Incorrect request"),
            };
    }

    private async Task<JsonNode> Add(string key, Dictionary<string, string> fields)
    {
        var charge = AcceptsEverything
            ? Offer.Dearest(Offers, fields)
            : Offers.FirstOrDefault(offer => offer.Is(fields))?.Charge(fields);
        if (charge is not { } price)
            return Error("Incorrect request");
        if (!await Debit(key, price))
            return Error("Not enough funds on balance");
        var id = Interlocked.Increment(ref last);
        orders[id] = new Order(key, price);
        return new JsonObject { ["order"] = id };
    }

    private async Task<bool> Debit(string key, decimal price)
    {
        var read = BalanceOf(key);
        if (ReadsThenWrites)
            await Task.Delay(RoundTrip);
        lock (reconciliation)
        {
            var balance = ReadsThenWrites ? read!.Value : balances[key];
            if (balance < price && !AcceptsEverything)
                return false;
            balances[key] = balance - price;
            Taken += Math.Clamp(balance, 0, price);
            return true;
        }
    }

    private decimal? BalanceOf(string key)
    {
        lock (reconciliation)
            return balances.TryGetValue(key, out var balance) ? balance : null;
    }

    private async Task<JsonNode?> Cancel(string key, string id)
    {
        var entry = new JsonObject
        {
            ["order"] = long.TryParse(id, out var number) ? number : 0,
            ["cancel"] = Error("Incorrect order ID"),
        };
        if (!orders.TryGetValue(number, out var order) || order.Key != key || order.Canceled)
            return entry;
        if (ReadsThenRefunds)
            await Task.Delay(RoundTrip);
        lock (reconciliation)
        {
            if (order.Canceled && !ReadsThenRefunds)
                return entry;
            order.Canceled = true;
            balances[key] += order.Charge;
        }

        entry["cancel"] = 1;
        return entry;
    }

    private JsonObject Status(string key, string id) =>
        long.TryParse(id, out var number) && orders.TryGetValue(number, out var order) && order.Key == key
            ? new JsonObject
            {
                ["charge"] = Text(order.Charge),
                ["start_count"] = "1",
                ["status"] = order.Canceled ? "Canceled" : "Completed",
                ["remains"] = "0",
                ["currency"] = "USD",
            }
            : Error("Incorrect order ID");

    private static JsonObject Error(string text) => new() { ["error"] = text };

    private static string Text(decimal amount) => amount.ToString("0.00###", CultureInfo.InvariantCulture);

    private sealed record Order(string Key, decimal Charge)
    {
        public bool Canceled { get; set; }
    }

    private sealed record Offer(long Id, decimal Rate, long Min, long Max)
    {
        /// <summary>
        /// The dearest way to read an order: what is missing or no number is as large as can be, and a sign or a point
        /// may be overlooked.
        /// </summary>
        public static decimal Dearest(Offer[] offers, Dictionary<string, string> fields) =>
            offers
                .Where(offer => !offers.Any(o => o.IsNamed(fields)) || offer.IsNamed(fields))
                .Max(offer =>
                    offer.Rate
                    * Math.Max(offer.Min, Largest(fields.GetValueOrDefault("quantity")) ?? offer.Max)
                    * (Largest(fields.GetValueOrDefault("runs")) ?? 1)
                    / 1000
                );

        public bool Is(Dictionary<string, string> fields) =>
            IsNamed(fields)
            && fields.GetValueOrDefault("link") is { Length: > 0 }
            && Quantity(fields) is { } quantity
            && quantity >= Min
            && quantity <= Max;

        public decimal Charge(Dictionary<string, string> fields) => Rate * Quantity(fields)!.Value / 1000;

        public JsonObject Shown() =>
            new JsonObject
            {
                ["service"] = Id,
                ["name"] = "Followers",
                ["type"] = "Default",
                ["category"] = "First",
                ["rate"] = Text(Rate),
                ["min"] = Min.ToString(CultureInfo.InvariantCulture),
                ["max"] = Max.ToString(CultureInfo.InvariantCulture),
                ["refill"] = false,
                ["cancel"] = true,
            };

        private bool IsNamed(Dictionary<string, string> fields) =>
            fields.GetValueOrDefault("service") == Id.ToString(CultureInfo.InvariantCulture);

        private static long? Quantity(Dictionary<string, string> fields) =>
            long.TryParse(
                fields.GetValueOrDefault("quantity"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var quantity
            )
                ? quantity
                : null;

        private static decimal? Largest(string? text)
        {
            var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
            return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bare)
                ? Math.Max(
                    bare,
                    decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
                        ? Math.Abs(written)
                        : 0
                )
                : null;
        }
    }
}
