using System.Globalization;

namespace Conformance.ReferencePanel.Tests.Asking;

/// <summary>A customer with a key, who sends forms as most clients do.</summary>
internal sealed class Caller(Uri endpoint, string key)
{
    public static HttpClient Http { get; } =
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        );

    public Task<Said> Ask(string action, params (string Name, string Value)[] fields) =>
        Send([("key", key), ("action", action), .. fields]);

    public async Task<Said> Send(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await Said.From(await Http.PostAsync(endpoint, form));
    }

    public Task<Said> Add(long service, params (string Name, string Value)[] fields) =>
        Ask("add", [("service", Text(service)), .. fields]);

    public Task<Said> AddDefault(long service, long quantity) =>
        Add(service, ("link", "https://example.com/page"), ("quantity", Text(quantity)));

    public async Task<long> Order(long service, long quantity)
    {
        var said = await AddDefault(service, quantity);
        said.IsError.Should().BeFalse(said.Text);
        return said["order"].GetInt64();
    }

    public Task<Said> Status(long order) => Ask("status", ("order", Text(order)));

    public Task<Said> Cancel(params long[] orders) => Ask("cancel", ("orders", string.Join(',', orders)));

    public Task<Said> Refill(long order) => Ask("refill", ("order", Text(order)));

    public async Task<decimal> Balance() => (await Ask("balance"))["balance"].Decimal();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
