using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.Suites.Tests.Runs;

/// <summary>
/// Stands before a panel, and repeats what is secret in every answer: in headers and their names, and in the texts of
/// errors; whole, halved, and in every encoding.
/// </summary>
internal sealed class EchoingPanel : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient panel = new();

    private EchoingPanel(WebApplication server) => this.server = server;

    public Uri Endpoint => new(server.Urls.Single() + "/api/v2");

    /// <param name="behind">The panel's endpoint.</param>
    /// <param name="keys">The keys that are given out for it, and the panel's own.</param>
    /// <param name="more">What else is secret.</param>
    public static async Task<EchoingPanel> Start(
        Uri behind,
        IReadOnlyDictionary<string, string> keys,
        params string[] more
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var echoing = new EchoingPanel(builder.Build());
        echoing.server.Map(
            "/api/v2",
            async (HttpContext context) =>
            {
                var form = context.Request.HasFormContentType
                    ? await context.Request.ReadFormAsync()
                    : FormCollection.Empty;
                var sent = form.SelectMany(
                    field => field.Value,
                    (field, value) =>
                        KeyValuePair.Create(
                            field.Key,
                            field.Key == "key" ? keys.GetValueOrDefault(value!, value!) : value!
                        )
                );
                using var request = new HttpRequestMessage(
                    new HttpMethod(context.Request.Method),
                    $"{behind}{context.Request.QueryString}"
                )
                {
                    Content = new FormUrlEncodedContent(sent),
                };
                using var answer = await echoing.panel.SendAsync(request);
                await Repeat(
                    context.Response,
                    answer,
                    [.. form["key"].Select(key => key!).Where(key => key.Length is > 0 and < 100), .. more]
                );
            }
        );
        await echoing.server.StartAsync();
        return echoing;
    }

    /// <summary>The ways in which a text could be found out there.</summary>
    public static IEnumerable<string> Encodings(string text) =>
        new[]
        {
            text,
            Uri.EscapeDataString(text),
            text.ToUpperInvariant(),
            HtmlEncoder.Default.Encode(text),
            JavaScriptEncoder.Default.Encode(text),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text).Replace("/", "\\/", StringComparison.Ordinal),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes("u:" + text)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + text)),
        }.Distinct();

    /// <summary>It and its halves.</summary>
    public static IEnumerable<string> Parts(string secret) =>
        [secret, secret[..(secret.Length / 2)], secret[(secret.Length / 2)..]];

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        panel.Dispose();
    }

    private static async Task Repeat(HttpResponse response, HttpResponseMessage answer, IReadOnlyList<string> secrets)
    {
        var echoes = secrets.SelectMany(Parts).SelectMany(Encodings).ToList();
        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = "application/json";
        foreach (var (echo, number) in echoes.Select((echo, number) => (echo, number)))
            response.Headers[$"X-Echo-{number}"] = echo;
        foreach (var secret in secrets.Where(secret => secret.All(char.IsAsciiLetterOrDigit)))
            response.Headers[$"X-{secret}"] = "1";
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        if (body is JsonObject refusal && refusal.ContainsKey("error"))
            refusal["error"] = $"{refusal["error"]} {string.Join(' ', echoes)}";
        await response.WriteAsync(
            body!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        );
    }
}
