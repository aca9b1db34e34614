using System.Globalization;
using System.Text.Json;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.Core.Tests.Runs;

/// <summary>
/// The reference panel behind a server that plays tricks. What the panel's database says of a run's orders is the
/// truth.
/// </summary>
internal sealed class TrickyPanel : IAsyncDisposable
{
    /// <summary>An order takes a second or two.</summary>
    private const double Speed = 30;

    private static readonly HttpClient Client = new();

    private readonly PanelHost panel;
    private readonly WebApplication server;
    private readonly Trick trick;
    private readonly int oneIn;
    private readonly Random random;
    private readonly Lock turn = new();
    private readonly List<(string Run, string Id)> orders = [];

    private TrickyPanel(PanelHost panel, Trick trick, int seed, int oneIn)
    {
        this.panel = panel;
        this.trick = trick;
        this.oneIn = oneIn;
        random = new Random(seed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Map("/{run}/api/v2", Answer);
    }

    /// <summary>How often it has played its trick.</summary>
    public int Tricks { get; private set; }

    /// <param name="trick">What it does.</param>
    /// <param name="seed">Decides when it does it.</param>
    /// <param name="clock">The panel's clock.</param>
    /// <param name="oneIn">How often it does it: one order in so many.</param>
    public static async Task<TrickyPanel> Start(Trick trick, int seed, TimeProvider clock, int oneIn = 3)
    {
        var panel = await PanelHost.StartAsync(new PanelOptions { Clock = clock, Speed = Speed });
        var tricky = new TrickyPanel(panel, trick, seed, oneIn);
        await tricky.server.StartAsync();
        return tricky;
    }

    /// <summary>The way of one run to the panel.</summary>
    public Uri WayOf(string run) => new($"{server.Urls.Single()}/{run}/api/v2");

    /// <summary>What a run's orders cost, less what came back of them, as the database has it.</summary>
    public async Task<decimal> CostOf(string run)
    {
        var sum = 0m;
        foreach (var (_, id) in orders.Where(order => order.Run == run))
        {
            var status = await Ask(("action", "status"), ("order", id));
            sum += decimal.Parse(status.GetProperty("charge").GetString()!, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await panel.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        if (trick is Trick.Stranger && Draws(10))
            await Ask(("action", "add"), ("service", "1"), ("link", "https://example.com/other"), ("quantity", "70"));
        var (status, text) = await Forward(context.Request);
        var isOrder = text.StartsWith("{\"order\":", StringComparison.Ordinal);
        if (isOrder)
            Remember(context.Request.RouteValues["run"]!.ToString()!, JsonElement.Parse(text).GetProperty("order"));
        if (isOrder && Draws(oneIn) && await Play(context, text) is var played)
            text = played;
        if (text is null)
            return;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(text);
    }

    /// <summary>What is sent in the place of an answer; null where nothing is.</summary>
    private async Task<string?> Play(HttpContext context, string answer)
    {
        switch (trick)
        {
            case Trick.Lost:
                context.Abort();
                return null;
            case Trick.Late:
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
                return null;
            case Trick.OtherName:
                return answer.Replace("order", "id", StringComparison.Ordinal);
            case Trick.Garbled:
                return $"<br />\n<b>Deprecated</b>: Optional parameter declared before required parameter{answer}";
            default:
                return answer;
        }
    }

    private async Task<(int Status, string Text)> Forward(HttpRequest received)
    {
        var address = new UriBuilder(panel.Endpoint) { Query = received.QueryString.Value };
        using var request = new HttpRequestMessage(new HttpMethod(received.Method), address.Uri);
        request.Content = new StreamContent(received.Body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", received.ContentType);
        foreach (var header in received.Headers.Where(header => header.Key is "Authorization" or "X-Api-Key"))
            request.Headers.TryAddWithoutValidation(header.Key, (string?)header.Value);
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> Ask(params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Prepend(("key", DemoAccounts.Funded)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var response = await Client.PostAsync(panel.Endpoint, form);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    private void Remember(string run, JsonElement id)
    {
        lock (turn)
            orders.Add((run, id.ToString()));
    }

    private bool Draws(int oneIn)
    {
        lock (turn)
        {
            var isIt = random.Next(oneIn) == 0;
            Tricks += isIt ? 1 : 0;
            return isIt;
        }
    }
}
