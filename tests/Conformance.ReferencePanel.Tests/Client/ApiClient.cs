using System.Globalization;

namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>A customer with a key, who sends forms as most clients do.</summary>
internal sealed class ApiClient(Uri endpoint, string key)
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

    public Task<ApiResponse> Call(string action, params (string Name, string Value)[] fields) =>
        Send([("key", key), ("action", action), .. fields]);

    public async Task<ApiResponse> Send(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await ApiResponse.From(await Http.PostAsync(endpoint, form));
    }

    public Task<ApiResponse> Add(long service, params (string Name, string Value)[] fields) =>
        Call("add", [("service", Text(service)), .. fields]);

    public Task<ApiResponse> AddDefault(long service, long quantity) =>
        Add(service, ("link", "https://example.com/page"), ("quantity", Text(quantity)));

    public async Task<long> Order(long service, long quantity)
    {
        var response = await AddDefault(service, quantity);
        response.IsError.Should().BeFalse(response.Text);
        return response["order"].GetInt64();
    }

    public Task<ApiResponse> Status(long order) => Call("status", ("order", Text(order)));

    public Task<ApiResponse> Cancel(params long[] orders) => Call("cancel", ("orders", string.Join(',', orders)));

    public Task<ApiResponse> Refill(long order) => Call("refill", ("order", Text(order)));

    public async Task<decimal> Balance() => (await Call("balance"))["balance"].Decimal();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
